import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ulid } from 'ulid';
import { readRecord } from '#shared/kernel/define-kind';
import { officeQuarantine } from '#shared/office/kinds/office-quarantine';
import { quota } from '../../sync-server/gateway/quarantine-quota';
import { keepings, openOffice, type OpenedOffice } from './office';
import { fillReference, record, response } from './records';

const long = 100_000;

/** A feed of many long records is read, and given, a few at a time: a page of a thousand is more than a text can hold. */
describe.each(keepings)('long records over the %s store', (keeping) => {
	let office: OpenedOffice;
	const held = Array.from({ length: 250 }, () => {
		const body = { feed: 'survey', record: null, account: 'petugas9', reason: { code: 'malformed', message: '', who: 'you' }, sent: 'x'.repeat(long), state: 'open' }; // prettier-ignore
		return record('gateway', `office.quarantine:petugas9:${ulid()}`, body);
	});
	beforeAll(async () => {
		office = await openOffice(keeping);
		await fillReference(office);
		await office.store.db('office').bulkDocs(held as never);
	});
	afterAll(() => office.close());

	it('are all pulled, no page much longer than it should be', async () => {
		const changes = vi.spyOn(office.store, 'changes');
		const pulled = await office.pull('hr', 'office');
		const pages = await Promise.all(changes.mock.results.map(async ({ value }) => ((await value) as { rows: unknown[] }).rows.length));
		changes.mockRestore();
		expect(pulled.map(({ _id }) => _id).toSorted()).toEqual(held.map(({ _id }) => _id).toSorted());
		const most = 8_000_000 / long + 1;
		// What a CouchDB is asked for first, it is asked for without knowing how long the records are.
		expect(pages.slice(keeping === 'embedded' ? 0 : 1).every((rows) => rows <= most)).toBe(true);
		expect(pages.length).toBeGreaterThan(1);
	});

	it('go out of _bulk_get piece by piece, however often the same is asked for', async () => {
		const docs = Array.from({ length: 100 }, () => ({ id: held[0]!._id }));
		const answer = await office.fetch('hr', '/db/office/_bulk_get', { method: 'POST', body: JSON.stringify({ docs }) });
		const pieces: Uint8Array[] = [];
		for await (const piece of answer.body as unknown as AsyncIterable<Uint8Array>) pieces.push(piece);
		expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(2_000_000);
		const { results } = JSON.parse(Buffer.concat(pieces).toString()) as { results: { docs: { ok: { _id: string } }[] }[] };
		expect(results.map((one) => one.docs[0]!.ok._id)).toEqual(docs.map(({ id }) => id));
	});

	it('are kept whole in quarantine as far as their length together allows, also after they were accepted', async () => {
		const copies = async () =>
			(await office.pull('hr', 'office'))
				.map((doc) => readRecord(officeQuarantine, doc))
				.flatMap((read) => (read.ok && read.record.body.account === 'petugas' ? [read.record.body] : []));
		const good = response();
		const bad = () => ({ ...good, edit: ulid(), padding: 'x'.repeat(900_000) });
		const send = async (count: number) => {
			for (let sent = 0; sent < count; sent += 6) await office.push('surveyor', 'survey', Array.from({ length: 6 }, bad));
		};
		await send(12);
		const whole = () => copies().then((all) => all.filter(({ sent }) => sent.length > quota.shortened + 1).length);
		expect(await whole()).toBe(Math.floor(quota.characters / 900_500));
		expect(await office.push('surveyor', 'survey', [good])).toMatchObject([{ ok: true }]);
		expect((await copies()).every(({ state }) => state === 'closed')).toBe(true);
		await send(6);
		expect(await whole()).toBe(Math.floor(quota.characters / 900_500));
		expect(await copies()).toHaveLength(18);
	});
});
