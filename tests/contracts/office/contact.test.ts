import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readRecord } from '#shared/kernel/define-kind';
import { officeContact } from '#shared/office/kinds/office-contact';
import { heldByDevices } from '../../../sync-server/gateway/contact';
import { keepings, openOffice, type Office } from '../office';

describe.each(keepings)('the office hears of tablets over the %s store', (keeping) => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice(keeping);
	});
	afterAll(() => office.close());

	const call = async (unsent: string) => (await office.fetch('surveyor', '/db/survey', { headers: { 'hitei-unsent': unsent } })).status;
	const contacts = async () => {
		const docs = await office.pull('hr', 'office');
		return docs.map((doc) => readRecord(officeContact, doc)).flatMap((read) => (read.ok ? [read.record] : []));
	};
	const heard = (unsent: number) =>
		vi.waitFor(async () => expect((await contacts()).map(({ body }) => body.unsent)).toEqual([unsent]), { timeout: 10_000 });

	it('at the first contact, and again when nothing is left to send or something is', async () => {
		await call('3');
		await heard(3);
		const [first] = await contacts();
		expect(first).toMatchObject({ _id: 'office.contact:petugas:TABLET-1', body: { account: 'petugas', roles: ['surveyor'] } });
		await call('2');
		await call('0');
		await heard(0);
		expect(await heldByDevices(office.store, 'petugas')).toEqual([]);
		await call('1');
		await heard(1);
		expect(await heldByDevices(office.store, 'petugas')).toEqual([{ at: (await contacts())[0]!.body.at, unsent: 1 }]);
		expect(await heldByDevices(office.store, 'petug')).toEqual([]);
		expect((await contacts())[0]!._rev).toMatch(/^3-/);
	});

	it('and takes no harm from nonsense', async () => {
		for (const unsent of ['', 'x', '-1', '99999999999', '1e9']) expect(await call(unsent)).toBe(200);
		await heard(1);
	});
});
