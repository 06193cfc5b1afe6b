import type { DeviceDb } from '$lib/device/db';
import type { RecordOf } from '#shared/kernel/envelope';
import type { Refusal } from '#shared/kernel/refusal';
import type { SurveyResponse } from '#shared/survey/kinds/survey-response';
import { putDraft, readDraft, type ResponseDraft } from '../draft';
import { ownResponse } from '../list/own-responses';
import { correctionId } from './correction-id';

/**
 * Begins the correction of an own response and gives the id of its draft, which is the id of the superseding record.
 * A correction already begun is opened again. `null` when the response is no longer on the device.
 */
export async function beginCorrection(db: DeviceDb, id: string): Promise<string | null> {
	return db.transaction('rw', db.drafts, db.outbox, db.records, async () => {
		const next = correctionId(id);
		const record = await ownResponse(db, id);
		if (!record) return null;
		if (!(await readDraft(db, next))) {
			const no = record.received?.no;
			const draft = draftOf(record);
			await putDraft(db, next, { ...draft, supersedes: id, ...(no && { supersedesNo: no }), kept: { slot: record.body.slot } });
		}
		return next;
	});
}

/** Opens a refused response for repair, under its own id and with the time of its act. `false` when it is not refused (any more). */
export async function beginRepair(db: DeviceDb, id: string): Promise<boolean> {
	return db.transaction('rw', db.drafts, db.outbox, db.records, async () => {
		const row = await db.outbox.get(id);
		if (row?.state !== 'refused') return false;
		if (await readDraft(db, id)) return true;
		const record = await ownResponse(db, id);
		if (!record) return false;
		await putDraft(db, id, repairOf(record, row.refusal));
		return true;
	});
}

function repairOf(record: RecordOf<SurveyResponse>, refusal: Refusal | undefined): ResponseDraft {
	const { at, skew, body } = record;
	return {
		...draftOf(record),
		...(body.supersedes && { supersedes: body.supersedes }),
		...(refusal && { refusal }),
		kept: { at, ...(skew !== undefined && { skew }), slot: body.slot },
	};
}

/** The form filled with a record's contents. What a citizen answered alone is sealed: carried over, never shown. */
function draftOf({ unit, period, body }: RecordOf<SurveyResponse>): ResponseDraft {
	const { sex, age, education, occupation, occupationOther } = body.profile;
	return {
		form: 1,
		campaign: body.campaign,
		unit,
		period,
		questionnaire: body.questionnaire,
		service: body.service,
		kelurahan: body.kelurahan,
		mode: body.collection === 'handed-over' ? 'handed-over' : 'asked',
		profile: { sex, age: age === null ? '' : String(age), education, occupation, occupationOther: occupationOther ?? '' },
		answers: body.answers,
		suggestion: body.suggestion ?? '',
		assisted: body.assisted ?? false,
		page: 'closing',
		citizenProfile: false,
		language: 'id',
		sealed: body.collection === 'handed-over',
	};
}
