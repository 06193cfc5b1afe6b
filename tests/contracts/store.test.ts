import { chmod, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ulid } from 'ulid';
import { afterEach, describe, expect, it } from 'vitest';
import { wasRestored } from '#shared/kernel/lineage';
import { UnknownSequence, type ChangesQuestion } from '../../sync-server/store/changes';
import { readLineage, recordBoot } from '../../sync-server/store/lineage';
import { openStore, type Store } from '../../sync-server/store/open-store';
import { databaseNames } from '../../sync-server/store/store';
import { storedRecords } from '../../sync-server/store/stored-records';
import { freshStore, keepings } from './office';
import { campaign, response } from './records';

const stamped = () => ({ ...response(), received: { at: new Date().toISOString(), no: '261124-AAAAAAAA' } });
const everything: Omit<ChangesQuestion, 'since' | 'limit'> = { selector: { kind: 'survey.response' }, accept: () => true };

describe.each(keepings)('the %s store', (keeping) => {
	const opened: { discard(): Promise<void> }[] = [];
	const fresh = async () => {
		const one = await freshStore(keeping);
		opened.push(one);
		return one;
	};
	afterEach(async () => {
		for (const one of opened.splice(0)) await one.discard();
	});

	it('opens with every database, and says that nothing is wrong', async () => {
		const { store } = await fresh();
		expect(store.kind).toBe(keeping === 'embedded' ? 'embedded' : 'couchdb');
		expect(await store.problem()).toBeNull();
		for (const name of databaseNames) expect((await store.db(name).info()).update_seq).toBeDefined();
	});

	it('gives changes in pages without losing or repeating a row', async () => {
		const { store } = await fresh();
		const records = Array.from({ length: 25 }, stamped);
		await store.db('survey').bulkDocs(records);
		const seen: string[] = [];
		let since: string | number = 0;
		for (let page; !page || page.pending > 0;) {
			page = await store.changes('survey', { ...everything, since, limit: 7 });
			expect(page.rows.length).toBeLessThanOrEqual(7);
			seen.push(...page.rows.map(({ record }) => record._id));
			since = page.lastSeq;
		}
		expect(seen.toSorted()).toEqual(records.map(({ _id }) => _id).toSorted());
		expect(await store.changes('survey', { ...everything, since, limit: 7 })).toMatchObject({ rows: [], pending: 0 });
	});

	it('filters by what is accepted, and still reads to the end', async () => {
		const { store } = await fresh();
		const records = Array.from({ length: 25 }, stamped);
		await store.db('survey').bulkDocs(records);
		const wanted = records[20]!._id;
		const page = await store.changes('survey', { ...everything, accept: ({ _id }) => _id === wanted, since: 0, limit: 1_000 });
		expect(page.rows.map(({ record }) => record._id)).toEqual([wanted]);
		expect(page.pending).toBe(0);
	});

	it('gives a changed record once, and where the store has an order at its newest place', async () => {
		const { store } = await fresh();
		const db = store.db('reference');
		const made = ['A', 'B', 'C'].map((unit) => ({ ...campaign(unit), received: stamped().received }));
		const rows = await db.bulkDocs(made);
		const changed = { ...made[0]!, edit: ulid(), _rev: rows[0]!.rev! };
		await db.bulkDocs([changed]);
		await db.bulkDocs([{ ...changed, edit: ulid() }]); // a conflict: nothing new
		const question = { ...everything, selector: { kind: 'reference.campaign' }, since: 0, limit: 10 };
		const units = async (more: Partial<ChangesQuestion>) =>
			(await store.changes('reference', { ...question, ...more })).rows.map(({ record }) => `${record.unit} ${record._rev[0]}`);
		const inOrder = await units({});
		expect(inOrder.toSorted()).toEqual(['A 2', 'B 1', 'C 1']);
		const backwards = await units({ descending: true, limit: 1 });
		if (keeping === 'embedded') expect([inOrder.at(-1), ...backwards]).toEqual(['A 2', 'A 2']);
		else expect(inOrder).toEqual(expect.arrayContaining(backwards));
		expect(await units({ docIds: [made[1]!._id, 'reference.campaign:NONE'] })).toEqual(['B 1']);
	});

	it('knows only sequences it gave', async () => {
		const { store } = await fresh();
		for (const since of ['nonsense', '-1', '{}'])
			await expect(store.changes('survey', { ...everything, since, limit: 1 })).rejects.toThrow(UnknownSequence);
	});

	it('fetches records by id, leaving out what is not there', async () => {
		const { store } = await fresh();
		const record = stamped();
		await store.db('survey').bulkDocs([record]);
		const found = await storedRecords(store.db('survey'), [record._id, 'survey.response:NONE', record._id]);
		expect([...found.keys()]).toEqual([record._id]);
	});

	it('remembers every start of the gateway, the last fifty', async () => {
		const { store } = await fresh();
		const db = store.db('survey');
		const boots = Array.from({ length: 55 }, () => ulid());
		for (const boot of boots) await recordBoot(db, boot);
		await recordBoot(db, boots.at(-1)!);
		expect((await readLineage(db)).map(({ boot }) => boot)).toEqual(boots.slice(-50));
	});

	it('tells by the lineage that it was set back', async () => {
		const { store } = await fresh();
		const db = store.db('survey');
		await recordBoot(db, 'FIRST');
		await db.bulkDocs(Array.from({ length: 5 }, stamped));
		const backup = await readLineage(db);
		const seq = (await db.info()).update_seq;
		await recordBoot(db, 'SECOND');
		expect(wasRestored(await readLineage(db), { boot: 'FIRST', seq })).toBe(false);
		const older = [...backup, { boot: 'SECOND', seq: 2 }];
		expect(wasRestored(older, { boot: 'FIRST', seq })).toBe(true);
	});
});

describe('the embedded store', () => {
	it('keeps what was written, over a close and another opening', async () => {
		const { store, dataDir, discard } = await freshStore('embedded');
		const record = stamped();
		await store.db('survey').bulkDocs([record]);
		await store.close();
		expect(await store.problem()).not.toBeNull();
		const again = await openStore({ dataDir });
		expect(await storedRecords(again.db('survey'), [record._id])).toHaveProperty('size', 1);
		await again.close();
		await discard();
	});
});

describe.runIf(process.platform !== 'win32')('the folder of the embedded store', () => {
	const modes = async (folder: string) => {
		const folders = [folder, ...databaseNames.map((name) => join(folder, name))];
		return new Set((await Promise.all(folders.map((one) => stat(one)))).map(({ mode }) => (mode & 0o777).toString(8)));
	};

	it('is nobody else’s, each database in it too, also where it was open to all before', async () => {
		const dataDir = join(await mkdtemp(join(tmpdir(), 'hitei-modes-')), 'data');
		await (await openStore({ dataDir })).close();
		expect(await modes(dataDir)).toEqual(new Set(['700']));
		for (const folder of [dataDir, ...databaseNames.map((name) => join(dataDir, name))]) await chmod(folder, 0o755);
		await (await openStore({ dataDir })).close();
		expect(await modes(dataDir)).toEqual(new Set(['700']));
		await rm(join(dataDir, '..'), { recursive: true });
	});
});

describe('a CouchDB that is not there', () => {
	it('is reported without its address and its password', async () => {
		const opening: Promise<Store> = openStore({ dataDir: '/nowhere', couchdbUrl: 'http://hitei:geheim@127.0.0.1:9', couchdbPrefix: 'x' });
		await expect(opening).rejects.toThrow(/^CouchDB does not answer at COUCHDB_URL\.$/);
	});
});
