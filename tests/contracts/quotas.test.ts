import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readRecord } from '#shared/kernel/define-kind';
import { officeQuarantine } from '#shared/office/kinds/office-quarantine';
import { localQuota } from '../../sync-server/gateway/local-documents';
import { quota } from '../../sync-server/gateway/quarantine-quota';
import { keepings, openOffice, type OpenedOffice } from './office';
import { fillReference, response } from './records';

describe.each(keepings)('what one account can fill over the %s store', (keeping) => {
	let office: OpenedOffice;
	beforeAll(async () => {
		office = await openOffice(keeping);
		await fillReference(office);
	});
	afterAll(() => office.close());

	const held = async (account: string) =>
		(await office.pull('hr', 'office'))
			.map((doc) => readRecord(officeQuarantine, doc))
			.flatMap((read) => (read.ok && read.record.body.account === account ? [read.record] : []));
	const bad = (by: string, padding = 0) => ({ ...response({ by }, { answers: {} }), padding: 'x'.repeat(padding) });

	it('is a bounded quarantine: then shortened, then the newest of each reason', { timeout: 120_000 }, async () => {
		const size = 20_000;
		for (let sent = 0; sent < quota.all + 300; sent += 100) {
			const rows = await office.push(
				'surveyor',
				'survey',
				Array.from({ length: 100 }, () => bad('petugas', size)),
			);
			expect(rows.every(({ error }) => error === 'forbidden')).toBe(true);
		}
		const copies = await held('petugas');
		expect(copies).toHaveLength(quota.all + 1);
		expect(copies.filter(({ body }) => body.sent.length > size)).toHaveLength(quota.whole);
		const [merged] = copies.filter(({ _rev }) => !_rev!.startsWith('1-'));
		expect(merged!._rev).toMatch(/^3-/);
		// Another account is not concerned, and a good record is taken as ever.
		expect(await office.push('other', 'survey', [bad('petugas2', size), response({ by: 'petugas2' })])).toMatchObject([{ error: 'forbidden' }, { ok: true }]); // prettier-ignore
		expect((await held('petugas2')).map(({ body }) => body.sent.length > size)).toEqual([true]);
	});

	it('are as many checkpoints as replicators have: the oldest makes room, and no other account’s', async () => {
		const put = async (who: 'surveyor' | 'hr', id: string, body: object) =>
			(await office.fetch(who, `/db/survey/_local/${id}`, { method: 'PUT', body: JSON.stringify(body) })).status;
		const status = async (who: 'surveyor' | 'hr', id: string) => (await office.fetch(who, `/db/survey/_local/${id}`)).status;
		await put('hr', 'c0', { last_seq: 1 });
		for (let n = 0; n < localQuota.documents + 5; n++) expect(await put('surveyor', `c${n}`, { last_seq: n })).toBe(201);
		expect(await put('surveyor', `c${localQuota.documents}`, { last_seq: 7 })).toBe(201);
		expect(await Promise.all(['c0', 'c4', 'c5'].map((id) => status('surveyor', id)))).toEqual([404, 404, 200]);
		expect(await status('hr', 'c0')).toBe(200);
		expect(await put('surveyor', 'large', { a: 'x'.repeat(localQuota.bytes) })).toBe(413);
	});
});
