import type { DeviceDb } from '$lib/device/db';
import { newRecord, type Maker } from '$lib/device/new-record';
import { submitRecords } from '$lib/device/outbox/submit-record';
import type { RecordOf } from '#shared/kernel/envelope';
import type { Refusal } from '#shared/kernel/refusal';
import { surveyResponse, type SurveyResponse } from '#shared/survey/kinds/survey-response';
import { responseAdmissible } from '#shared/survey/response-admissible';
import { formatISO } from 'date-fns';
import { likelyArrival } from './choice/campaign-phase';
import { readDraft, type ResponseDraft } from './draft';
import { parseAge } from './form/age';
import { missingProfile, type Field } from './form/missing';
import { slotOf } from './form/slot';
import { ownResponse } from './list/own-responses';
import { loadReference } from './city/load-reference';
import { measuredSkew } from '$lib/device/office-state';

/** `gone`: submitted or discarded before, perhaps in another tab; `missing` and `refused`: the draft stays as it is. */
export type Submission =
	| { outcome: 'submitted'; id: string }
	| { outcome: 'gone' }
	| { outcome: 'missing'; fields: Field[] }
	| { outcome: 'refused'; refusal: Refusal };

/**
 * The only door from a draft to the outbox. The record keeps the draft's id and the draft goes out as it goes in, in
 * one transaction, so a second tap finds nothing left to submit. What the office would refuse is refused here, in
 * words. Throws what IndexedDB throws; the draft is then still there.
 */
export async function submitResponse(db: DeviceDb, maker: Maker, id: string, now = new Date()): Promise<Submission> {
	const reference = await loadReference(db);
	const skew = (await measuredSkew(db)) ?? maker.skew;
	return db.transaction('rw', db.drafts, db.outbox, db.records, async (): Promise<Submission> => {
		const draft = await readDraft(db, id);
		if (!draft) return { outcome: 'gone' };
		const fields = missingProfile(draft);
		if (fields.length > 0) return { outcome: 'missing', fields };
		const record = toRecord({ ...maker, ...(skew !== undefined && { skew }) }, id, draft, now);
		const campaign = reference.campaigns.get(draft.campaign);
		const questionnaire = reference.questionnaires.get(draft.questionnaire);
		const superseded = draft.supersedes ? await ownResponse(db, draft.supersedes) : undefined;
		const arrival = campaign ? likelyArrival(campaign, new Date(now.getTime() + (skew ?? 0) * 1000)) : now;
		const refusal = responseAdmissible(
			record,
			{
				...(campaign && { campaign }),
				...(questionnaire && { questionnaire }),
				...(reference.region && { region: reference.region }),
				...(superseded && { superseded }),
			},
			arrival,
		);
		if (refusal) return { outcome: 'refused', refusal };
		const [stored] = await submitRecords(db, { draft: id, begun: (await db.drafts.get(id))?.begun }, [record]);
		return stored ? { outcome: 'submitted', id } : { outcome: 'gone' };
	});
}

/** The record a complete draft becomes. The time of the act is that of the last answer, or the one a refused record had. */
function toRecord(maker: Maker, id: string, draft: ResponseDraft, now: Date): RecordOf<SurveyResponse> {
	const { kept } = draft;
	const made = newRecord(
		maker,
		{ _id: id, kind: surveyResponse.kind, v: surveyResponse.v, unit: draft.unit, period: draft.period, body: null },
		now,
	);
	const at = kept?.at ?? (draft.supersedes ? made.at : (draft.answeredAt ?? formatISO(now)));
	const { skew: measured, ...rest } = made;
	const skew = kept?.at ? kept.skew : measured;
	const age = parseAge(draft.profile.age);
	const occupationOther = draft.profile.occupation === 'LAINNYA' ? draft.profile.occupationOther.trim() : '';
	const suggestion = draft.suggestion.trim();
	const body: SurveyResponse = {
		campaign: draft.campaign,
		questionnaire: draft.questionnaire,
		service: draft.service,
		kelurahan: draft.kelurahan,
		slot: kept ? kept.slot : slotOf(at, skew),
		profile: {
			sex: draft.profile.sex,
			age: 'age' in age ? age.age : null,
			education: draft.profile.education,
			occupation: draft.profile.occupation,
			...(occupationOther && { occupationOther }),
		},
		answers: draft.answers,
		...(suggestion && { suggestion }),
		collection: draft.mode,
		...(draft.assisted && { assisted: true }),
		...(draft.supersedes && { supersedes: draft.supersedes }),
	};
	return { ...rest, at, ...(skew !== undefined && { skew }), body };
}
