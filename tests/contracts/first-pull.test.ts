import { ulid } from 'ulid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accessTo } from '#shared/access';
import type { Envelope } from '#shared/kernel/envelope';
import { feeds, type Feed } from '#shared/kernel/feeds';
import type { Session } from '#shared/kernel/session';
import { sees } from '../../sync-server/gateway/sees';
import type { ChangesRow, Stored } from '../../sync-server/store/changes';
import { openStore, type Store } from '../../sync-server/store/open-store';
import { freshStore, gatewayOver, keepings, people, type FreshStore, type Person } from './office';
import { edited, scatteredRecords, sessions } from './scattered-records';
import { PouchDB } from '../world/stock-pouchdb';

const some = <Value>(values: readonly Value[]): Value => values[Math.floor(Math.random() * values.length)]!;

async function write(store: Store, feed: Feed, records: Envelope[]): Promise<Stored[]> {
	const rows = await store.db(feed).bulkDocs(records);
	const written = records.map((record, n) => ({ ...record, _rev: rows[n]!.rev! }));
	expect(written.filter(({ _rev }) => !_rev)).toEqual([]);
	return written;
}

/** Edits these as far as the store takes it (CouchDB's lock keeps what is append-only) and gives them as they then stand. */
async function edit(store: Store, feed: Feed, records: readonly Stored[]): Promise<Stored[]> {
	const changed = records.map(edited);
	const rows = await store.db(feed).bulkDocs(changed);
	return records.map((record, n) => (rows[n]!.rev && !('error' in rows[n]!) ? { ...changed[n]!, _rev: rows[n]!.rev } : record));
}

/** What stands in a feed, by id. */
async function standing(store: Store, feed: Feed): Promise<Stored[]> {
	const { rows } = await store.db(feed).allDocs<Envelope>({ include_docs: true });
	return rows.flatMap(({ doc }) => (doc && !doc._id.startsWith('_') ? [doc as unknown as Stored] : []));
}

const named = (records: readonly { _id: string; _rev: string }[]) => records.map(({ _id, _rev }) => `${_id} ${_rev}`).sort();

describe.each(keepings)('the first pull over the %s store', (keeping) => {
	let fresh: FreshStore;
	let store: Store;
	beforeEach(async () => {
		fresh = await freshStore(keeping);
		({ store } = fresh);
	});
	afterEach(() => fresh.discard());

	/** Pages from `since` on until there are no more; `between` happens after each. */
	const pages = async (who: Session, feed: Feed, limit: number, since: string | number = 0, between: () => unknown = () => undefined) => {
		const { keys, selector, digest: scope } = accessTo(who, feed);
		const rows: ChangesRow[] = [];
		for (let page; !page || page.pending > 0; since = page.lastSeq) {
			page = await store.changes(feed, { selector: selector!, keys, scope, accept: sees(who, feed), limit, since });
			expect(page.rows.length).toBeLessThanOrEqual(limit);
			rows.push(...page.rows);
			await between();
		}
		return { rows, lastSeq: since };
	};
	const inIndex = (seq: unknown) => /^"?i[\w-]+\.\d+\./.test(String(seq));

	it('gives everybody exactly what the rules let them see, each record once', { timeout: 120_000 }, async () => {
		let [byIndex, count] = [0, 0];
		for (const feed of feeds) {
			const written = await write(store, feed, scatteredRecords(feed, 120));
			await edit(store, feed, written.filter((_, n) => n % 4 === 0)); // prettier-ignore
			const all = await standing(store, feed);
			for (const who of sessions) {
				if (!accessTo(who, feed).selector) continue;
				const { rows } = await pages(who, feed, some([3, 20, 1_000]));
				const seen = all.filter(sees(who, feed));
				expect(named(rows.map(({ record }) => record))).toEqual(named(seen));
				count += rows.length;
				if (rows.length > 0 && rows.every(({ seq }) => inIndex(seq))) byIndex++;
			}
		}
		expect(count).toBeGreaterThan(500);
		if (keeping === 'embedded') expect(byIndex).toBe(0);
		else expect(byIndex).toBeGreaterThan(20);
	});

	it('goes on from the end of any page and from any row, and then with what was written since', async () => {
		await write(store, 'appraisal', scatteredRecords('appraisal', 150));
		const gateway = gatewayOver(store);
		const changes = async (who: Person, since: unknown, limit: number) => {
			const answer = await gateway.fetch(who, `/db/appraisal/_changes?limit=${limit}&since=${encodeURIComponent(String(since))}`);
			expect(answer.status).toBe(200);
			return (await answer.json()) as { results: { id: string; seq: unknown }[]; last_seq: unknown };
		};
		for (const who of ['appraiser', 'superiorWithObjection', 'owner', 'hr'] as const) {
			const seen = (await standing(store, 'appraisal')).filter(sees(people[who], 'appraisal')).map(({ _id }) => _id);
			const got: string[] = [];
			let since: unknown = 0;
			for (;;) {
				const page = await changes(who, since, some([1, 4, 9]));
				if (page.results.length === 0) {
					since = page.last_seq;
					break;
				}
				const upTo = some([1, page.results.length]);
				got.push(...page.results.slice(0, upTo).map(({ id }) => id));
				since = upTo === page.results.length ? page.last_seq : page.results[upTo - 1]!.seq;
			}
			expect(got.toSorted()).toEqual(seen.toSorted());
			const late = await write(store, 'appraisal', scatteredRecords('appraisal', 40));
			const rest = await changes(who, since, 1_000);
			expect(rest.results.map(({ id }) => id).toSorted()).toEqual(late.filter(sees(people[who], 'appraisal')).map(({ _id }) => _id).toSorted()); // prettier-ignore
		}
	});

	it('misses nothing that is written or changed meanwhile', { timeout: 120_000 }, async () => {
		for (const who of [people.appraiser, people.owner, ...sessions.slice(-3, -1)]) {
			let records = await write(store, 'appraisal', scatteredRecords('appraisal', 60));
			const device = new Map<string, string>();
			const between = async () => {
				if (Math.random() < 0.3) return;
				const changed = new Set(Array.from({ length: 5 }, () => some(records)));
				const again = await edit(store, 'appraisal', [...changed]);
				records = [...records.filter((record) => !changed.has(record)), ...again];
				if (Math.random() < 0.3) records.push(...(await write(store, 'appraisal', scatteredRecords('appraisal', 3))));
			};
			let turns = 0;
			const { rows, lastSeq } = await pages(who, 'appraisal', 6, 0, () => (turns++ < 15 ? between() : undefined));
			for (const { record } of [...rows, ...(await pages(who, 'appraisal', 50, lastSeq)).rows]) device.set(record._id, record._rev);
			const seen = (await standing(store, 'appraisal')).filter(sees(who, 'appraisal'));
			expect(seen.length).toBeGreaterThan(5);
			expect(seen.filter(({ _id, _rev }) => device.get(_id) !== _rev)).toEqual([]);
		}
	});

	it('goes out on feeds that stay open too, and then what is written', async () => {
		const own = (count: number) => scatteredRecords('survey', count).map((record) => ({ ...record, kind: 'survey.response', _id: record._id.replace('report', 'response'), unit: 'DUKCAPIL', by: 'petugas' })); // prettier-ignore
		const written = await write(store, 'survey', own(12));
		const gateway = gatewayOver(store);
		const polled = (await (await gateway.fetch('surveyor', '/db/survey/_changes?feed=longpoll&since=0')).json()) as { results: { id: string }[]; last_seq: string }; // prettier-ignore
		expect(polled.results).toHaveLength(12);
		expect(inIndex(polled.last_seq)).toBe(false);
		const gone = new AbortController();
		const open = await gateway.fetch('surveyor', '/db/survey/_changes?feed=continuous&since=0&heartbeat=1000', { signal: gone.signal });
		const ids: string[] = [];
		const reader = open.body!.pipeThrough(new TextDecoderStream()).getReader();
		const readUntil = async (count: number) => {
			for (let text = ''; ids.length < count;) {
				text += (await reader.read()).value ?? '';
				const lines = text.split('\n');
				text = lines.pop()!;
				for (const line of lines) if (line) ids.push((JSON.parse(line) as { id: string }).id);
			}
		};
		await readUntil(12);
		const [late] = await write(store, 'survey', own(1));
		await readUntil(13);
		await reader.cancel();
		gone.abort();
		expect(ids.toSorted()).toEqual([...written, late!].map(({ _id }) => _id).toSorted());
	});

	it('is resumed by a stock PouchDB that is stopped in the middle, while records are written', async () => {
		const own = (count: number) => scatteredRecords('survey', count).map((record) => ({ ...record, kind: 'survey.response', _id: record._id.replace('report', 'response'), unit: 'DUKCAPIL', by: 'petugas' })); // prettier-ignore
		const written = await write(store, 'survey', [...own(60), ...scatteredRecords('survey', 60)]);
		const gateway = gatewayOver(store);
		const asked: string[] = [];
		const remote = new PouchDB('http://gateway.test/db/survey', {
			skip_setup: true,
			adapter: 'http',
			fetch: async (address, options = {}) => {
				const url = new URL(String(address));
				if (url.pathname.endsWith('_changes')) asked.push(url.searchParams.get('since')!);
				return gateway.fetch('surveyor', url.pathname + url.search, options as RequestInit);
			},
		});
		const local = new PouchDB(ulid(), { adapter: 'memory' });
		const first = local.replicate.from(remote, { batch_size: 7 });
		let batches = 0; // its place is written down behind the event
		first.on('change', () => ++batches === 3 && first.cancel());
		await first;
		const had = (await local.allDocs()).rows.length;
		expect(had).toBeLessThan(60);
		const late = await write(store, 'survey', own(5));
		await local.replicate.from(remote, { batch_size: 7 });
		const { rows } = await local.allDocs();
		expect(rows.map(({ id }) => id)).toEqual([...written, ...late].filter(sees(people.surveyor, 'survey')).map(({ _id }) => _id).sort()); // prettier-ignore
		if (keeping !== 'embedded') expect(asked.some(inIndex)).toBe(true);
		expect(had).toBeGreaterThan(0);
		expect(asked.filter((since) => since === '0')).toHaveLength(1);
		await local.destroy();
	});

	it('gives a page when nobody waits for it to nobody', async () => {
		await write(store, 'survey', scatteredRecords('survey', 300));
		const { keys, selector, digest: scope } = accessTo(people.surveyor, 'survey');
		const question = { selector: selector!, keys, scope, accept: () => true, limit: 10, since: 0 };
		await expect(store.changes('survey', question, AbortSignal.abort())).rejects.toThrow();
		expect((await store.changes('survey', question)).rows.length).toBeGreaterThan(0);
	});

	it('begins anew from a place in an index of another version or scope, and knows no place that never was', async () => {
		const mine = { ...scatteredRecords('survey', 1)[0]!, kind: 'survey.response', unit: 'DUKCAPIL' };
		const many = (by: string) => scatteredRecords('survey', 30).map((record) => ({ ...record, kind: mine.kind, _id: record._id.replace('report', 'response'), unit: mine.unit, by })); // prettier-ignore
		await write(store, 'survey', [...many('petugas'), ...many('petugas2')]);
		const place = (version: string, scope: string, key = 0) =>
			`i${Buffer.from(JSON.stringify([version, scope, '5-x', 'copies'])).toString('base64url')}.${key}.${Buffer.from('z').toString('base64url')}`;
		const { digest } = accessTo(people.surveyor, 'survey');
		for (const since of [place('0000', digest), place('0000', 'another', 9)])
			expect((await pages(people.surveyor, 'survey', 7, since)).rows).toHaveLength(30);
		if (keeping === 'embedded') return;
		const { rows } = await pages(people.surveyor, 'survey', 7);
		const there = rows[20]!.seq!;
		expect(inIndex(there)).toBe(true);
		expect((await pages(people.surveyor, 'survey', 7, there)).rows).toHaveLength(9);
		expect((await pages(people.other, 'survey', 7, there)).rows.map(({ record }) => record.by)).toEqual(Array(30).fill('petugas2'));
		expect((await pages({ ...people.surveyor, units: ['DUKCAPIL'] }, 'survey', 7, there)).rows).toHaveLength(30);
		const answer = await gatewayOver(store).fetch('surveyor', `/db/survey/_changes?since=${String(there).replace('.', '-')}`);
		expect(answer.status).toBe(400);
	});
});

describe('the first pull from a cluster whose copies differ', () => {
	let fresh: FreshStore;
	beforeEach(async () => {
		fresh = await freshStore('couchdb stand-in');
	});
	afterEach(() => fresh.discard());

	const { keys, selector, digest: scope } = accessTo(people.surveyor, 'survey');
	const responses = (count: number) => scatteredRecords('survey', count).map((record) => ({ ...record, kind: 'survey.response', _id: record._id.replace('report', 'response'), unit: 'DUKCAPIL', by: 'petugas' })); // prettier-ignore
	const pull = async (between: (page: number) => unknown) => {
		const got = new Map<string, string>();
		let since: string | number = 0;
		for (let [page, count] = [undefined as Awaited<ReturnType<Store['changes']>> | undefined, 0]; !page || page.pending > 0; count++) {
			page = await fresh.store.changes('survey', {
				selector: selector!,
				keys,
				scope,
				accept: sees(people.surveyor, 'survey'),
				limit: 10,
				since,
			});
			for (const { record } of page.rows) got.set(record._id, record._rev);
			since = page.lastSeq;
			await between(count);
		}
		return { got, since };
	};

	it('misses nothing that the copies it reads do not have yet', async () => {
		const early = await write(fresh.store, 'survey', responses(30));
		await new Promise((done) => setTimeout(done, 60));
		fresh.standIn!.weather.lag = [50, 50, 0];
		const late = await write(fresh.store, 'survey', responses(30));
		const { got } = await pull(() => undefined);
		expect([...early, ...late].filter(({ _id }) => !got.has(_id))).toEqual([]);
	});

	it('misses nothing when other copies answer in the middle, which lag behind', async () => {
		const { weather } = fresh.standIn!;
		const early = await write(fresh.store, 'survey', responses(30));
		await new Promise((done) => setTimeout(done, 60));
		const late = await write(fresh.store, 'survey', responses(30));
		weather.lag = [0, 0, 10_000];
		const { got } = await pull((page) => {
			if (page === 1) weather.stable = [2, 2];
		});
		expect([...early, ...late].filter(({ _id }) => !got.has(_id))).toEqual([]);
	});

	it('leaves the index alone where the copies change at every page', async () => {
		const { weather } = fresh.standIn!;
		const written = await write(fresh.store, 'survey', responses(60));
		const { got } = await pull((page) => (weather.stable = page % 2 ? [0, 1] : [1, 2]));
		expect(got.size).toBe(written.length);
	});

	it('reads the whole feed while the index is being built, and by the index once it is', { timeout: 20_000 }, async () => {
		const { weather } = fresh.standIn!;
		const written = await write(fresh.store, 'survey', responses(30));
		weather.building = true;
		const logged: unknown[] = [];
		const log = { warn: (...said: unknown[]) => void logged.push(said) };
		const couchdbPrefix = fresh.standIn!.databases()[0]!.replace(/-\w+$/, '');
		const other = await openStore({ dataDir: fresh.dataDir, couchdbUrl: fresh.standIn!.url, couchdbPrefix }, log);
		const question = { selector: selector!, keys, scope, accept: () => true, limit: 10, since: 0 };
		const first = await other.changes('survey', question);
		expect(first.rows).toHaveLength(10);
		expect(String(first.rows[0]!.seq)).toMatch(/^\d+-/);
		await expect.poll(() => logged.length).toBeGreaterThan(0);
		weather.building = false;
		await other.warmed();
		expect(String((await other.changes('survey', question)).rows[0]!.seq)).toMatch(/^i/);
		// One that was begun is gone on with from the start while it cannot be read.
		weather.building = true;
		const place = (await fresh.store.changes('survey', { ...question, limit: 1 }).catch(() => null))?.lastSeq ?? null;
		expect(place).toBeNull();
		expect((await fresh.store.changes('survey', question)).rows).toHaveLength(10);
		weather.building = false;
		await other.close();
		expect(written).toHaveLength(30);
	});

	it('keeps no view of another version', async () => {
		const db = fresh.store.db('survey');
		await db.put({ _id: '_design/hitei-scope-0123', views: {} } as PouchDB.Core.PutDocument<object>);
		await fresh.openAgain();
		const { rows } = await db.allDocs({ startkey: '_design/', endkey: '_design/\ufff0' });
		expect(rows.map(({ id }) => id)).toEqual(['_design/hitei', expect.stringMatching(/^_design\/hitei-scope-[0-9a-f]{16}$/)]);
	});
});
