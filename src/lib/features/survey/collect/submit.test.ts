import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { readRecord } from '#shared/kernel/define-kind';
import { refuse } from '#shared/kernel/refuse';
import { surveyResponse } from '#shared/survey/kinds/survey-response';
import { beginCorrection, beginRepair } from './correction/reopen';
import { readDraft, saveChange } from './draft';
import { allAnswers, citizen, filledDraft } from './fixtures/fill';
import { campaign, choice, maker, openWorld, whileOpen } from './fixtures/survey-world';
import { counted, ownResponses } from './list/own-responses';
import { submitResponse } from './submit';

describe('submitResponse', () => {
	it('moves a complete draft to the outbox under its own id', async () => {
		const db = await openWorld();
		const id = await filledDraft(db, { suggestion: '  Tambah kursi. ', assisted: true });
		expect(await submitResponse(db, maker, id, whileOpen)).toEqual({ outcome: 'submitted', id });
		expect(await db.drafts.count()).toBe(0);
		const row = (await db.outbox.get(id))!;
		expect(row).toMatchObject({ state: 'waiting', feed: 'survey' });
		const read = readRecord(surveyResponse, row.record);
		expect(read.ok && read.record).toMatchObject({
			_id: id,
			unit: 'DUKCAPIL',
			period: '2026-S2',
			by: 'petugas',
			at: '2026-11-24T10:15:00+07:00',
			body: {
				service: choice.service,
				kelurahan: '12.72.01.1001',
				slot: '08-12',
				profile: { sex: 'P', age: 34, education: 'SMA', occupation: 'WIRAUSAHA' },
				answers: allAnswers,
				suggestion: 'Tambah kursi.',
				collection: 'asked',
				assisted: true,
			},
		});
	});

	it('stores one record for two taps at once, and none for a third', async () => {
		const db = await openWorld();
		const id = await filledDraft(db);
		const taps = await Promise.all([submitResponse(db, maker, id, whileOpen), submitResponse(db, maker, id, whileOpen)]);
		expect(taps.map(({ outcome }) => outcome).sort()).toEqual(['gone', 'submitted']);
		expect(await submitResponse(db, maker, id, whileOpen)).toEqual({ outcome: 'gone' });
		expect(await db.outbox.count()).toBe(1);
	});

	it.each([
		[
			'an answer missing',
			{ answers: { biaya: undefined as never } },
			{ outcome: 'refused', refusal: refuse('answers_incomplete', 'body.answers.biaya') },
		],
		['no age', { profile: { age: '' } }, { outcome: 'missing', fields: ['age'] }],
		['a respondent of 16', { profile: { age: '16' } }, { outcome: 'missing', fields: ['age'] }],
		[
			'a service of another campaign',
			{ service: 'reference.service:DUKCAPIL:kia' },
			{ outcome: 'refused', refusal: refuse('unknown_service', 'body.service') },
		],
		['an unknown kelurahan', { kelurahan: '12.72.09.9999' }, { outcome: 'refused', refusal: refuse('unknown_region', 'body.kelurahan') }],
	])('refuses %s on the device, and the draft stays', async (_, change, submission) => {
		const db = await openWorld();
		const id = await filledDraft(db);
		const draft = (await readDraft(db, id))!;
		const { answers } = change as { answers?: object };
		// A stored answer can only be missing when it was never given.
		const left = Object.fromEntries(Object.entries({ ...draft.answers, ...answers }).filter(([, score]) => score));
		await db.drafts.update(id, {
			value: { ...draft, ...change, profile: { ...draft.profile, ...(change as { profile?: object }).profile }, answers: left },
		});
		expect(await submitResponse(db, maker, id, whileOpen)).toEqual(submission);
		expect(await readDraft(db, id)).toBeDefined();
		expect(await db.outbox.count()).toBe(0);
	});

	it('counts what was answered before the end and submitted after midnight', async () => {
		const db = await openWorld();
		const id = await filledDraft(db, { answeredAt: '2026-12-31T23:59:30+07:00' });
		expect(await submitResponse(db, maker, id, new Date('2027-01-01T00:00:20+07:00'))).toEqual({ outcome: 'submitted', id });
	});

	it('refuses what was answered after the end, with the reason', async () => {
		const db = await openWorld();
		const id = await filledDraft(db, { answeredAt: '2027-01-02T09:00:00+07:00' });
		expect(await submitResponse(db, maker, id, new Date('2027-01-02T09:01:00+07:00'))).toEqual({
			outcome: 'refused',
			refusal: refuse('period_not_open', 'at'),
		});
	});

	it('puts the measured skew into the envelope, and derives the slot from the right time', async () => {
		const db = await openWorld();
		const fiveYears = 5 * 365 * 24 * 3600;
		await db.status.put({ id: 'sync', phase: 'idle', skew: fiveYears });
		const act = new Date(whileOpen.getTime() - fiveYears * 1000);
		const id = await filledDraft(db, { answeredAt: act.toISOString() });
		expect(await submitResponse(db, maker, id, act)).toEqual({ outcome: 'submitted', id });
		expect((await db.outbox.get(id))!.record).toMatchObject({ at: act.toISOString(), skew: fiveYears, body: { slot: '08-12' } });
	});
});

describe('a correction', () => {
	it('supersedes the response, carries its slot and receipt number over, and is counted instead of it', async () => {
		const db = await openWorld();
		const id = await filledDraft(db);
		await submitResponse(db, maker, id, whileOpen);
		const sent = (await db.outbox.get(id))!.record;
		await db.outbox.delete(id);
		await db.records.put({ ...sent, _rev: `1-${'a'.repeat(32)}`, received: { at: '2026-11-24T04:00:00Z', no: '261124-0000000A' } });

		const next = await beginCorrection(db, id);
		expect(next).toBe(`${id}:2`);
		expect(await readDraft(db, next!)).toMatchObject({
			supersedes: id,
			supersedesNo: '261124-0000000A',
			answers: allAnswers,
			sealed: false,
		});
		await saveChange(db, next!, { profile: { education: 'S1' }, answers: { biaya: 1 } });
		expect(await beginCorrection(db, id)).toBe(next);
		const evening = new Date('2026-11-24T12:30:00Z');
		expect(await submitResponse(db, maker, next!, evening)).toEqual({ outcome: 'submitted', id: next });

		const own = await ownResponses(db, 'petugas', campaign());
		expect(own).toHaveLength(2);
		expect(
			counted(own).map(({ record }) => [record._id, record.body.profile.education, record.body.answers.biaya, record.body.slot]),
		).toEqual([[next, 'S1', 1, '08-12']]);
	});

	it('that was refused counts for nothing: the response before it does', async () => {
		const db = await openWorld();
		const id = await filledDraft(db);
		await submitResponse(db, maker, id, whileOpen);
		const next = (await beginCorrection(db, id))!;
		await submitResponse(db, maker, next, whileOpen);
		await db.outbox.update(next, { state: 'refused', refusal: refuse('period_not_open', 'at') });
		const own = await ownResponses(db, 'petugas', campaign());
		expect(counted(own).map(({ record }) => record._id)).toEqual([id]);
	});

	it('is sealed when the citizen answered alone', async () => {
		const db = await openWorld();
		const id = await filledDraft(db, {}, { ...choice, mode: 'handed-over' });
		await submitResponse(db, maker, id, whileOpen);
		expect(await readDraft(db, (await beginCorrection(db, id))!)).toMatchObject({ sealed: true, mode: 'handed-over' });
	});

	it('is refused after the end', async () => {
		const db = await openWorld();
		const id = await filledDraft(db);
		await submitResponse(db, maker, id, whileOpen);
		const next = (await beginCorrection(db, id))!;
		expect(await submitResponse(db, maker, next, new Date('2027-01-02T00:00:00Z'))).toMatchObject({
			outcome: 'refused',
			refusal: { code: 'period_not_open' },
		});
	});
});

describe('a refused response put right', () => {
	it('goes out again under its id with a new edit, and with the time of its act', async () => {
		const db = await openWorld();
		const id = await filledDraft(db);
		await submitResponse(db, maker, id, whileOpen);
		const first = (await db.outbox.get(id))!.record;
		await db.outbox.update(id, { state: 'refused', refusal: refuse('unknown_service', 'body.service') });
		expect(await beginRepair(db, id)).toBe(true);
		expect(await readDraft(db, id)).toMatchObject({ refusal: { code: 'unknown_service' }, kept: { at: first.at, slot: '08-12' } });
		await saveChange(db, id, { service: 'reference.service:DUKCAPIL:akta' });
		const nextYear = new Date('2027-01-05T02:00:00Z');
		expect(await submitResponse(db, maker, id, nextYear)).toEqual({ outcome: 'submitted', id });
		const row = (await db.outbox.get(id))!;
		expect(row).toMatchObject({
			state: 'waiting',
			record: { at: first.at, body: { service: 'reference.service:DUKCAPIL:akta', answers: allAnswers } },
		});
		expect(row.refusal).toBeUndefined();
		expect(row.record.edit).not.toBe(first.edit);
	});

	it('cannot be opened while nobody refused it', async () => {
		const db = await openWorld();
		const id = await filledDraft(db, { profile: citizen });
		await submitResponse(db, maker, id, whileOpen);
		expect(await beginRepair(db, id)).toBe(false);
	});
});
