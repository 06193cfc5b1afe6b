import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { refuse } from '#shared/rules/refuse';
import type { RefusalCode } from '#shared/records/refusal';
import { DeviceDb } from '../db';
import { testResponse } from '../test-response';
import { submitRecords } from './submit-record';
import { retryRefused } from './resend';

let db: DeviceDb;
beforeEach(() => {
	db = new DeviceDb('retry');
});
afterEach(() => db.delete());

async function refused(code: RefusalCode) {
	const record = testResponse();
	await submitRecords(db, [record]);
	await db.outbox.update(record._id, { state: 'refused', refusal: refuse(code), attempts: 1 });
	return record;
}

it('tries again what HR or the administrator repairs, as the same edit, and leaves to the person what the person repairs', async () => {
	const byHr = await refused('unit_not_in_scope');
	const byAdmin = await refused('role_may_not_write');
	const byMe = await refused('answers_incomplete');
	expect(await retryRefused(db)).toBe(2);
	for (const { _id, edit } of [byHr, byAdmin]) {
		const row = (await db.outbox.get(_id))!;
		expect(row).toMatchObject({ state: 'waiting', record: { edit } });
		expect(row).not.toHaveProperty('refusal');
	}
	expect(await db.outbox.get(byMe._id)).toMatchObject({ state: 'refused', refusal: { who: 'you' } });
});
