import { ulid } from 'ulid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wasRestored, type Boot } from '#shared/kernel/lineage';
import { openOffice, type Office, type OpenedOffice, type Person } from './office';
import { campaign, fillReference, response } from './records';

type Gateway = Omit<Office, 'close'>;

/** A tablet's place in a feed. */
interface Cursor {
	boot: string;
	seq: string;
}

describe('a cluster that was set back, or only asked at another node', () => {
	let office: OpenedOffice;
	beforeEach(async () => {
		office = await openOffice('couchdb stand-in');
		await fillReference(office);
		await office.push('surveyor', 'survey', [response(), response()]);
	});
	afterEach(() => office.close());

	const changes = async (gateway: Gateway, who: Person, feed: string, since: string, app = true) => {
		const headers: HeadersInit = app ? { 'hitei-unsent': '0' } : {};
		const answer = await gateway.fetch(who, `/db/${feed}/_changes?include_docs=true&since=${encodeURIComponent(since)}`, { headers });
		const body = (await answer.json()) as { results: { id: string; seq: string }[]; last_seq: string };
		return { status: answer.status, boot: answer.headers.get('hitei-boot')!, ids: (body.results ?? []).map(({ id }) => id), ...body };
	};
	const pull = async (gateway: Gateway, who: Person, feed: string): Promise<Cursor> => {
		const { boot, last_seq } = await changes(gateway, who, feed, '0');
		return { boot, seq: last_seq };
	};
	/** As a tablet finds out: from the lineage, or by an answer that does not know its sequence. */
	const alarmed = async (gateway: Gateway, who: Person, feed: string, cursor: Cursor) => {
		const { lineage } = (await (await gateway.fetch(who, `/db/${feed}`)).json()) as { lineage: Boot[] };
		return wasRestored(lineage, cursor) || (await changes(gateway, who, feed, cursor.seq)).status === 400;
	};

	it('raises no alarm at any number of starts, and goes on where it was', async () => {
		let cursor = await pull(office, 'surveyor', 'survey');
		for (let start = 0; start < 10; start++) {
			const next = await office.secondGateway();
			expect(await alarmed(next, 'surveyor', 'survey', cursor)).toBe(false);
			const sent = response();
			await next.push('surveyor', 'survey', [sent]);
			const { ids, boot, last_seq } = await changes(next, 'surveyor', 'survey', cursor.seq);
			expect(ids).toEqual([sent._id]);
			cursor = { boot, seq: last_seq };
		}
	});

	it('is noticed by who had read what is lost, also from a row in the middle, and an edit alone', async () => {
		const restore = office.standIn!.backup();
		const lost = response();
		await office.push('surveyor', 'survey', [lost]);
		const known = (await office.store.db('reference').get('reference.campaign:2026-S2:DUKCAPIL'))._rev;
		await office.push('hr', 'reference', [{ ...campaign('DUKCAPIL', { title: 'Baru' }), _rev: known }]);
		const [surveyor, hr] = [await pull(office, 'surveyor', 'survey'), await pull(office, 'hr', 'reference')];
		const { results } = await changes(office, 'surveyor', 'survey', '0');
		restore();
		const next = await office.secondGateway();
		expect(await alarmed(next, 'surveyor', 'survey', surveyor)).toBe(true);
		expect(await alarmed(next, 'surveyor', 'survey', { ...surveyor, seq: results.at(-1)!.seq })).toBe(true);
		expect(await alarmed(next, 'hr', 'reference', hr)).toBe(true);
	});

	it('lets a stock replicator begin again, which then has all there is', async () => {
		const restore = office.standIn!.backup();
		await office.push('surveyor', 'survey', [response()]);
		const { seq } = await pull(office, 'surveyor', 'survey');
		restore();
		const next = await office.secondGateway();
		expect(await changes(next, 'surveyor', 'survey', seq, false)).toMatchObject({ status: 200, ids: { length: 2 } });
	});

	it('tells nobody by a made-up sequence what others have', async () => {
		const next = await office.secondGateway();
		const [record] = (await office.store.db('survey').allDocs({ startkey: 'survey.response:', endkey: 'survey.response:~' })).rows;
		const { seq } = await pull(office, 'other', 'survey');
		const made = (id: string, rev: string) => `${seq.split('~')[0]}~${ulid()}~${rev}~2026-11-24T00:00:00.000Z~${id}`;
		const there = await changes(next, 'other', 'survey', made(record!.id, record!.value.rev));
		const nowhere = await changes(next, 'other', 'survey', made(`survey.response:${ulid()}`, record!.value.rev));
		expect([there.status, nowhere.status]).toEqual([400, 400]);
	});
});
