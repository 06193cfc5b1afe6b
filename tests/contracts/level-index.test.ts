import leveldb from 'pouchdb-adapter-leveldb';
import PouchDB from 'pouchdb-core';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accessTo } from '#shared/access';
import { feeds } from '#shared/kernel/feeds';
import { sees } from '../../sync-server/gateway/sees';
import type { ChangesQuestion, ChangesRow } from '../../sync-server/store/changes';
import { openStore, type Store } from '../../sync-server/store/open-store';
import { freshStore, type FreshStore } from './office';
import { edited, scatteredRecords, sessions } from './scattered-records';

PouchDB.plugin(leveldb);

type Question = Omit<ChangesQuestion, 'since' | 'limit' | 'selector'>;
const ofDukcapil: Question = { keys: [['survey.response', 'by', 'petugas']], accept: () => true };

describe('the embedded store’s index of scopes', () => {
	let fresh: FreshStore;
	let store: Store;
	beforeEach(async () => {
		fresh = await freshStore('embedded');
		({ store } = fresh);
		await store.warmed();
	});
	afterEach(async () => {
		await store.close();
		await fresh.discard();
	});

	const read = async (feed: (typeof feeds)[number], question: Question, limit = 1_000, since: string | number = 0) => {
		const rows: ChangesRow[] = [];
		for (let page; !page || page.pending > 0; since = page.lastSeq) {
			page = await store.changes(feed, { selector: {}, ...question, limit, since });
			expect(page.rows.length).toBeLessThanOrEqual(limit);
			rows.push(...page.rows);
		}
		return rows.map(({ seq, json }) => ({ seq, json }));
	};
	const fill = async (feed: (typeof feeds)[number], count = 300) => {
		const db = store.db(feed);
		const records = scatteredRecords(feed, count);
		const revs = await db.bulkDocs(records);
		const changed = records.flatMap((record, n) => (n % 3 === 0 ? [{ ...edited(record), _rev: revs[n]!.rev! }] : []));
		await db.bulkDocs(changed.map((record, n) => (n % 5 === 0 ? { ...record, _deleted: true } : record)));
	};

	it(
		'gives everybody what a reading of the whole feed gives, in its order, from any place and by any page',
		{ timeout: 60_000 },
		async () => {
			let [byKeys, rows] = [0, 0];
			for (const feed of feeds) {
				await fill(feed);
				for (const session of sessions) {
					const { keys, selector } = accessTo(session, feed);
					if (!keys || !selector) continue;
					const accept = sees(session, feed);
					const whole = await read(feed, { accept });
					byKeys++;
					rows += whole.length;
					expect(await read(feed, { accept, keys })).toEqual(whole);
					expect(await read(feed, { accept, keys }, 1 + Math.floor(Math.random() * 7))).toEqual(whole);
					const since = Math.floor(Math.random() * 400);
					expect(await read(feed, { accept, keys }, 50, since)).toEqual(await read(feed, { accept }, 50, since));
					const backwards = { accept, selector, since: 0, limit: 20, descending: true };
					const newest = async (question: ChangesQuestion) => (await store.changes(feed, question)).rows.map(({ seq }) => seq);
					expect(await newest({ ...backwards, keys })).toEqual(await newest(backwards));
				}
			}
			expect(byKeys).toBeGreaterThan(40);
			expect(rows).toBeGreaterThan(1_000);
		},
	);

	it('looks at nothing else', async () => {
		await fill('survey');
		const looked = new Set<string>();
		await read('survey', { ...ofDukcapil, accept: ({ by }) => (looked.add(by), true) });
		expect([...looked]).toEqual(['petugas']);
	});

	it('keeps the order of the feed where one key has far more than the others', async () => {
		const mine = scatteredRecords('survey', 400).map((record, n) => ({
			...record,
			kind: 'survey.response',
			by: n % 20 ? 'petugas' : 'p2',
		}));
		await store.db('survey').bulkDocs(mine);
		const keys = ['petugas', ...Array.from({ length: 20 }, (_, n) => `p${n}`)].map((by) => ['survey.response', 'by', by] as const);
		const accept = () => true;
		for (const limit of [40, 130]) expect(await read('survey', { accept, keys }, limit)).toEqual(await read('survey', { accept }));
	});

	it('has what is written while it is read', async () => {
		await fill('survey');
		const before = await read('survey', ofDukcapil);
		const page = await store.changes('survey', { selector: {}, ...ofDukcapil, since: 0, limit: 3 });
		const [late] = scatteredRecords('survey', 1).map((record) => ({ ...record, kind: 'survey.response', by: 'petugas' }));
		await store.db('survey').bulkDocs([late!]);
		const rest = await read('survey', ofDukcapil, 10, page.lastSeq);
		expect(rest.slice(0, -1)).toEqual(before.slice(3));
		expect(JSON.parse(rest.at(-1)!.json!)).toMatchObject({ _id: late!._id });
	});

	it('takes in at the next start what somebody wrote without it, and is made anew where there is none', async () => {
		await fill('survey');
		await store.close();
		const options = { adapter: 'leveldb', auto_compaction: true };
		const bare = new PouchDB(join(fresh.dataDir, 'survey'), options);
		await bare.bulkDocs(scatteredRecords('survey', 1_500));
		const { rows } = await bare.allDocs({ limit: 20, include_docs: true });
		await bare.bulkDocs(rows.map(({ doc }) => edited(doc as never)));
		await bare.close();
		store = await openStore({ dataDir: fresh.dataDir });
		const written = store.db('survey').bulkDocs(scatteredRecords('survey', 40));
		await store.warmed();
		await written;
		const accept: Question['accept'] = ({ kind, by }) => kind === 'survey.response' && by === 'petugas';
		const whole = await read('survey', { accept });
		expect(whole.length).toBeGreaterThan(20);
		expect(await read('survey', { ...ofDukcapil, accept })).toEqual(whole);
	});

	it('is left alone once nobody waits', async () => {
		await fill('survey');
		const gone = AbortSignal.abort();
		await expect(store.changes('survey', { selector: {}, ...ofDukcapil, since: 0, limit: 10 }, gone)).rejects.toThrow('Nobody waits');
	});
});
