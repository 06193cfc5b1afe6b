import { expect, test } from 'vitest';
import type { OfficeContact } from '../office/kinds/office-contact';
import { devicesSynced } from './devices-synced';

const campaign = { start: '2026-07-01', end: '2026-12-31' };
const contact = (at: string, unsent = 0, differs: Partial<OfficeContact> = {}): OfficeContact => ({
	device: 'D1',
	account: 'petugas',
	units: ['DUKCAPIL'],
	roles: ['surveyor'],
	at,
	unsent,
	...differs,
});

test('after the end: a device counts that was heard of since, with nothing left to send', () => {
	const contacts = [contact('2027-01-01T00:00:00+07:00'), contact('2027-01-02T08:00:00+07:00', 3), contact('2026-12-31T23:59:59+07:00')];
	expect(devicesSynced(contacts, ['DUKCAPIL'], campaign, new Date('2027-01-10T09:00:00+07:00'))).toMatchObject({
		devices: 3,
		synced: 1,
		unsent: 3,
		running: false,
	});
});

test('while it runs: heard of since this day began in Jakarta, not in UTC', () => {
	const contacts = [contact('2026-11-24T00:30:00+07:00'), contact('2026-11-23T23:30:00+07:00')];
	expect(devicesSynced(contacts, ['DUKCAPIL'], campaign, new Date('2026-11-24T06:00:00+07:00'))).toMatchObject({
		synced: 1,
		running: true,
	});
});

test('the office’s own devices and other units’ tablets are not waited for', () => {
	const contacts = [contact('2026-11-24T05:00:00Z', 0, { roles: ['hr'] }), contact('2026-11-24T05:00:00Z', 0, { units: ['DPMPTSP'] })];
	expect(devicesSynced(contacts, ['DUKCAPIL'], campaign, new Date('2026-11-24T06:00:00Z')).devices).toBe(0);
});
