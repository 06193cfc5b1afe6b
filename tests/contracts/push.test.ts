import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepings, openOffice, type Office } from './office';
import { fillReference, response } from './records';

describe.each(keepings)('_bulk_docs over the %s store', (keeping) => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice(keeping);
		await fillReference(office);
	});
	afterAll(() => office.close());

	it('stamps an accepted record and gives the receipt beside its revision', async () => {
		const sent = response();
		const [row] = await office.push('surveyor', 'survey', [sent]);
		expect(row).toMatchObject({ ok: true, id: sent._id, received: { no: expect.stringMatching(/^\d{6}-[0-9A-HJKMNP-TV-Z]{8}$/) } });
		const stored = (await office.pull('surveyor', 'survey')).find((record) => record._id === sent._id);
		expect(stored).toEqual({ ...sent, _rev: row!.rev, received: row!.received });
	});

	it('stores a resent edit once, and answers with the first receipt', async () => {
		const sent = response();
		const [first] = await office.push('surveyor', 'survey', [sent]);
		const again = await office.push('surveyor', 'survey', [sent, sent]);
		expect(again).toEqual([first, first]);
	});
});
