import type { DeviceDb } from '$lib/device/db';
import { loadCase } from '$lib/features/appraisal/data/load-case';
import { appraisalRules } from '$lib/device/records/reference';
import { readOne } from '$lib/device/records/read-records';
import { appraisalEvaluation, type AppraisalEvaluation } from '#shared/appraisal/kinds/appraisal-evaluation';
import { appraisalUnitResult } from '#shared/appraisal/kinds/appraisal-unit-result';
import { readRecord } from '#shared/kernel/define-kind';
import type { RecordOf } from '#shared/kernel/envelope';
import type { Parties } from '#shared/appraisal/party';
import type { ReferenceAppraisalRules } from '#shared/appraisal/kinds/reference-appraisal-rules';
import type { Refusal } from '#shared/kernel/refusal';
import type { CaseState } from '#shared/appraisal/appraisal-case';
import { documentId } from '#shared/document-id';
import { parsePeriod, periodSpan } from '#shared/kernel/period';
import type { AppraisalPeriod } from '../people/appraisal-calendar';
import type { GivenFeedback } from '../feedback/given-feedback';
import { jakartaDay } from '#shared/kernel/days';
import { partiesNow, type Appraiser } from '../people/parties-now';
import type { SkpNow } from '../people/skp-now';
import { loadPerson, type PersonRoom } from '../person/load-person';
import { beginEvaluation, reopenEvaluation, type EvaluationDraft, type FeedbackChoice } from './evaluation-draft';

/** Everything the page of one evaluation needs. */
export interface EvaluationRoom {
	room: PersonRoom;
	period: string;
	/** First and last day of the period. */
	span: { start: string; end: string };
	/** Whether the office takes an edit from this appraiser today. */
	writes: boolean;
	/** As HR has set it; `null` when it has not. */
	due: AppraisalPeriod | null;
	skp: SkpNow | null;
	state: CaseState;
	delivery: 'device' | 'sent' | 'fix' | 'conflict' | null;
	refusal: Refusal | null;
	rules: RecordOf<ReferenceAppraisalRules> | null;
	feedback: GivenFeedback[];
	/** The newest evaluation of an earlier period of the year: its realisasi can be taken over as a start. */
	earlier: RecordOf<AppraisalEvaluation> | null;
	/** Whether one was begun and not submitted. */
	drafted: boolean;
	/** The form as it begins; `null` while there is neither an SKP nor an evaluation. */
	begun: EvaluationDraft | null;
}

/** Reads it from this device; `null` when it does not know the person or the period is none. For `live(() => …)`. */
export async function loadEvaluation(db: DeviceDb, who: Appraiser, person: string, period: string): Promise<EvaluationRoom | null> {
	const parsed = parsePeriod(period);
	const room = parsed && (await loadPerson(db, who.person, person, String(parsed.year)));
	if (!parsed || !room) return null;
	const { charge } = room.work;
	const span = periodSpan(parsed);
	const due = room.periods.find((one) => one.period === period) ?? null;
	const rules = (await appraisalRules(db, { day: span.end })) ?? room.rules;
	const { state } = await loadCase(db, person, period);
	const view = room.views.find(({ record }) => record._id === documentId('appraisal.evaluation', period, person));
	const skp = room.work.skp.now;
	const { feedback } = room.work;
	const line = room.writingLine(period);
	const named = await partiesNow(db, who, person, line ?? charge.line);
	const unit = await readOne(db, appraisalUnitResult, `appraisal.unit-result:${period}:${charge.record.body.unit}`);
	const choices = feedback.map(({ record }): FeedbackChoice => {
		const day = jakartaDay(Date.parse(record.at));
		return { id: record._id, target: record.body.target, within: span.start <= day && day <= span.end };
	});
	const { postKind, level } = charge.record.body;
	const employeePost = { kind: postKind, level };
	const signing = named && skp && { ...named, ...doubtOf(skp), employeePost };
	const fresh = signing && beginEvaluation(skp.record, span, signing, choices, unit?.record.body.predicate ?? null);
	return {
		room,
		period,
		span,
		writes: line !== undefined,
		due,
		skp,
		state,
		delivery: view?.state ?? null,
		refusal: view?.row?.refusal ?? null,
		rules,
		feedback,
		earlier: earlierOf(room, span.end, period),
		drafted: room.drafts.includes(documentId('appraisal.evaluation', period, person)),
		begun: state.evaluation ? renewed(reopenEvaluation(state.evaluation), named) : fresh,
	};
}

/** With the parties of today when another appraises now, or the superior was not known: whoever edits it signs it. */
function renewed(draft: EvaluationDraft, named: Parties | null): EvaluationDraft {
	const { appraiser, superior, superiorDoubt } = draft.parties;
	if (!named || (appraiser.person === named.appraiser.person && superior !== null)) return draft;
	return { ...draft, parties: { ...named, ...(superiorDoubt && { superiorDoubt }) } };
}

function doubtOf({ record }: SkpNow): { superiorDoubt?: string } {
	const { superiorDoubt } = record.body.parties;
	return superiorDoubt ? { superiorDoubt } : {};
}

function earlierOf({ views, work }: PersonRoom, end: string, period: string): RecordOf<AppraisalEvaluation> | null {
	const skpId = documentId('appraisal.skp', work.year, work.charge.id);
	const found = views.flatMap(({ record }): RecordOf<AppraisalEvaluation>[] => {
		const read = record.kind === appraisalEvaluation.kind && record.period !== period ? readRecord(appraisalEvaluation, record) : null;
		return read?.ok && read.record.body.end <= end && read.record.body.skp === skpId ? [read.record] : [];
	});
	return found.sort((a, b) => b.body.end.localeCompare(a.body.end) || b.body.start.localeCompare(a.body.start))[0] ?? null;
}
