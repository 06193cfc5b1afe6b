import { appraisalDecision, type AppraisalDecision } from './kinds/appraisal-decision';
import { appraisalEvaluation, type AppraisalEvaluation } from './kinds/appraisal-evaluation';
import { appraisalHandover, type AppraisalHandover } from './kinds/appraisal-handover';
import { appraisalHearing } from './kinds/appraisal-hearing';
import { appraisalObjection, type AppraisalObjection } from './kinds/appraisal-objection';
import { appraisalReview, type AppraisalReview } from './kinds/appraisal-review';
import { readRecord, type KindDefinition } from '../kernel/define-kind';
import type { Envelope, RecordOf } from '../kernel/envelope';
import { actTime } from '../kernel/act-time';
import type { CaseAttention, CaseContext, CaseReview, CaseStage, CaseState } from './appraisal-case';
import { correctionCounts } from './correction-counts';
import { inActOrder } from '../kernel/in-act-order';
import { objectionDeadline, type ObjectionDeadline } from './objection-deadline';

/**
 * Folds the records of ONE person in ONE period (any kinds, any order, doubled or not) into the state of the case. Pure: the same
 * set gives the same state whatever the order of arrival. Records it cannot read count as not there.
 */
export function foldCase(records: readonly Envelope[], context: CaseContext): CaseState {
	const handover = acts(records, appraisalHandover)[0] ?? null;
	const objection = acts(records, appraisalObjection)[0] ?? null;
	const decisions = acts(records, appraisalDecision);
	// One that arrived first is kept by the office; where two are seen, the first one made is the one.
	const final = decisions.find(({ body }) => body.basis === 'objection') ?? null;
	const evaluation = theEvaluation(acts(records, appraisalEvaluation), handover);
	const handedOver = handover?.body.edit ?? evaluation?.edit;
	const corrections = decisions.filter(({ body }) => body.basis === 'correction' && body.edit === handedOver);
	const counted = corrections.filter((correction) => correctionCounts(correction, handedOver, final));
	const { review, reviewed } = reviewOf(evaluation, acts(records, appraisalReview));
	const examined = acts(records, appraisalHearing).some(({ body }) => body.step === 'opened');
	const locked = !!(handover ?? objection ?? final);
	const deadline = handover ? objectionDeadline(handover, context.objection) : null;
	const seen = { deadline, evaluation, handover, objection, final, review, reviewed, locked };
	return {
		stage: stageOf({ ...seen, examined }),
		review,
		locked,
		evaluation,
		handover,
		objection,
		deadline,
		decision: final ?? counted.at(-1) ?? null,
		reviewed,
		standing: standingOf(evaluation, handover, [...counted, ...(final ? [final] : [])]),
		attention: attentionOf({ ...seen, ignored: corrections.length > counted.length }, context),
	};
}

interface Seen {
	deadline: ObjectionDeadline | null;
	evaluation: RecordOf<AppraisalEvaluation> | null;
	handover: RecordOf<AppraisalHandover> | null;
	objection: RecordOf<AppraisalObjection> | null;
	final: RecordOf<AppraisalDecision> | null;
	review: CaseReview;
	reviewed: RecordOf<AppraisalReview> | null;
	locked: boolean;
}

function acts<Kind extends string, Body>(records: readonly Envelope[], definition: KindDefinition<Kind, Body>): RecordOf<Body>[] {
	const read = records.filter(({ kind }) => kind === definition.kind).map((record) => readRecord(definition, record));
	return inActOrder(read.flatMap((result) => (result.ok ? [result.record] : [])));
}

/** What was handed over is the evaluation; before that, the newest edit. */
function theEvaluation(edits: RecordOf<AppraisalEvaluation>[], handover: Seen['handover']): Seen['evaluation'] {
	return edits.find(({ edit }) => edit === handover?.body.edit) ?? edits.at(-1) ?? null;
}

function stageOf({ evaluation, handover, objection, final, examined }: Seen & { examined: boolean }): CaseStage {
	if (final) return final.body.outcome;
	if (objection) return examined ? 'examined' : 'objected';
	if (handover) return handover.body.outcome === 'refused' ? 'receipt-refused' : 'received';
	return evaluation ? 'submitted' : 'none';
}

function reviewOf(evaluation: Seen['evaluation'], reviews: RecordOf<AppraisalReview>[]): Pick<CaseState, 'review' | 'reviewed'> {
	const ofIt = reviews.filter(({ body }) => body.of === evaluation?._id);
	const newest = ofIt.filter(({ body }) => body.edit === evaluation?.edit).at(-1);
	if (newest) return { review: newest.body.verdict, reviewed: newest };
	const older = ofIt.at(-1);
	return older ? { review: 'outdated', reviewed: older } : { review: 'none', reviewed: null };
}

function standingOf(
	evaluation: Seen['evaluation'],
	handover: Seen['handover'],
	decisions: RecordOf<AppraisalDecision>[],
): CaseState['standing'] {
	const change = decisions.findLast(({ body }) => body.outcome === 'changed' && body.ratings && body.predicate)?.body;
	if (change) return { ...change.ratings!, predicate: change.predicate! };
	if (!evaluation || isOtherEdit({ evaluation, handover })) return null;
	const { ratings, predicate } = evaluation.body;
	return { results: ratings.results.value, conduct: ratings.conduct.value, predicate };
}

function isOtherEdit({ evaluation, handover }: Pick<Seen, 'evaluation' | 'handover'>): boolean {
	return !!evaluation && !!handover && handover.body.edit !== evaluation.edit;
}

function attentionOf(seen: Seen & { ignored: boolean }, { fillTo }: CaseContext): CaseAttention[] {
	const { evaluation, deadline, objection, final, review, reviewed, locked, ignored } = seen;
	const parties = evaluation?.body.parties;
	const found: Record<CaseAttention, boolean> = {
		'returned-after-handover': locked && review === 'returned',
		late: !!evaluation && !!fillTo && arrival(evaluation) > Date.parse(`${fillTo}T23:59:59.999+07:00`),
		'superior-doubted': !!parties && (parties.superior === null || !!parties.superiorDoubt),
		'contradiction-kept': !!evaluation && evaluation.body.kept.length > 0,
		'objection-open': !!objection && !final,
		'objection-late': !!objection && !!deadline && isLate(objection, deadline),
		'objection-arrived-late': !!objection?.received && !!deadline && !isLate(objection, deadline) && arrival(objection) > deadline.ends,
		'edited-after-approval': review === 'outdated' && reviewed?.body.verdict === 'approved',
		'other-edit-handed-over': isOtherEdit(seen),
		'correction-after-decision': ignored,
	};
	return (Object.keys(found) as CaseAttention[]).filter((code) => found[code]);
}

/** By the day it was filed on paper, else by the moment it was entered. */
function isLate(objection: RecordOf<AppraisalObjection>, { lastDay, ends }: ObjectionDeadline): boolean {
	const { filedOn } = objection.body;
	return filedOn === undefined ? actTime(objection) > ends : filedOn > lastDay;
}

/** When it reached the office; while it has not, when it was written. */
function arrival(record: Envelope | RecordOf<unknown>): number {
	return record.received ? Date.parse(record.received.at) : actTime(record);
}
