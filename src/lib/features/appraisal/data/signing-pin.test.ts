import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { DeviceDb } from '$lib/device/db';
import { newRecord } from '$lib/device/new-record';
import { waitAfter } from '$lib/device/pin/pin-tries';
import { checkSigningPin, holdsSigningPin, makeSigningPin, wellFormedSigningPin } from './signing-pin';

let db: DeviceDb;
let n = 0;

beforeEach(async () => {
	db = new DeviceDb(`pin-${++n}`);
	const record = newRecord(
		{ account: 'pegawai', device: 'tablet' },
		{
			_id: 'appraisal.signing-pin:p1',
			kind: 'appraisal.signing-pin',
			v: 1,
			unit: 'DINAS',
			period: '*',
			subject: 'p1',
			body: await makeSigningPin('271828'),
		},
	);
	await db.records.put(record);
});

describe('the PIN an employee signs with on the appraiser’s tablet', () => {
	it('is known by its hash alone', async () => {
		expect(JSON.stringify(await db.records.toArray())).not.toContain('271828');
		expect(await holdsSigningPin(db, 'p1')).toBe(true);
		expect(await checkSigningPin(db, 'p1', '271828')).toEqual({ right: true });
	});

	it('is slower after wrong tries, also for the right one, and free again after it', async () => {
		for (let i = 1; i <= 2; i++) expect(await checkSigningPin(db, 'p1', '111112', 0)).toEqual({ right: false, wait: 0 });
		expect(await checkSigningPin(db, 'p1', '111112', 0)).toEqual({ right: false, wait: 5 });
		expect(await checkSigningPin(db, 'p1', '271828', 4_000)).toEqual({ right: false, wait: 1 });
		expect(await checkSigningPin(db, 'p1', '271828', 5_000)).toEqual({ right: true });
		expect(await checkSigningPin(db, 'p1', '111112', 5_001)).toEqual({ right: false, wait: 0 });
	});

	it('is nobody’s whom this device does not know', async () => {
		expect(await holdsSigningPin(db, 'p2')).toBe(false);
		expect(await checkSigningPin(db, 'p2', '271828')).toEqual({ right: false, wait: 0 });
	});

	it.each([
		['271828', true],
		['27182', false],
		['2718281', false],
		['27182a', false],
		['111111', false],
		['123456', false],
		['987654', false],
	])('%s may be chosen: %s', (pin, may) => expect(wellFormedSigningPin(pin)).toBe(may));

	it('waits at most five minutes', () => expect([3, 4, 5, 9, 50].map(waitAfter)).toEqual([5, 10, 20, 300, 300]));
});
