import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { ulid } from 'ulid';
import { DeviceDb } from '$lib/device/db';
import { testAppraisal } from '$lib/device/test-appraisal';
import type { AppraisalFollowUp } from '#shared/appraisal/kinds/appraisal-follow-up';
import type { Envelope } from '#shared/kernel/envelope';
import { loadOwn } from './load-own';

const party = { person: null, name: 'Lamria', nip: null, grade: null, post: '', unit: '' };
let db: DeviceDb;
let n = 0;

const about = (kind: string, id: string, body: unknown): Envelope => ({
	...testAppraisal({ kind: 'handover' }),
	_id: `${kind}:${id}`,
	kind,
	edit: ulid(),
	body,
});
const step = (what: AppraisalFollowUp['step'], at: number, period = '2026-TW3') =>
	about('appraisal.follow-up', ulid(at), {
		basis: [`appraisal.evaluation:${period}:P1`],
		action: 'role-model',
		step: what,
		reason: 'alasan',
		evidence: [],
		person: party,
	});
const asked = async () => {
	const { consents, answered, decided } = await loadOwn(db, 'P1', '2026-11-24');
	return [consents, answered, decided].map((list) => list.map(({ record }) => record.body.step));
};

beforeEach(() => {
	db = new DeviceDb(`own-${++n}`);
});

describe('being asked to be a role model', () => {
	it('is a question until it is answered, and shown to be one only when decided', async () => {
		await db.records.put(step('proposed', 3_000_000));
		expect(await asked()).toEqual([['proposed'], [], []]);
		await db.records.put(step('consented', 4_000_000));
		expect(await asked()).toEqual([[], ['consented'], []]);
		await db.records.put(step('decided', 5_000_000));
		expect(await asked()).toEqual([[], [], ['decided']]);
	});

	it('is not asked again when the clock of this device is behind that of HR', async () => {
		await db.records.bulkPut([step('proposed', 3_000_000), step('withheld', 1_000_000)]);
		expect(await asked()).toEqual([[], ['withheld'], []]);
	});

	it('is asked once, although two at HR have asked', async () => {
		await db.records.bulkPut([step('proposed', 1_000_000), step('proposed', 2_000_000)]);
		expect(await asked()).toEqual([['proposed'], [], []]);
	});

	it('is asked for every evaluation it is suggested after', async () => {
		await db.records.bulkPut([
			step('proposed', 1_000_000, '2026-TW2'),
			step('withheld', 2_000_000, '2026-TW2'),
			step('proposed', 3_000_000),
		]);
		expect(await asked()).toEqual([['proposed'], ['withheld'], []]);
	});
});
