import { appraisalAcknowledgement, type AppraisalAcknowledgement } from './kinds/appraisal-acknowledgement';
import { appraisalReview, type AppraisalReview } from './kinds/appraisal-review';
import { appraisalSkp, type AppraisalSkp } from './kinds/appraisal-skp';
import { readRecord, type KindDefinition } from '../kernel/define-kind';
import type { Envelope, RecordOf } from '../kernel/envelope';
import type { CaseAttention, CaseReview } from './appraisal-case';
import { inActOrder } from '../kernel/in-act-order';
import { skpState, type SkpState } from './skp-state';

/** How far an SKP has come between appraiser and employee; what HR says of it stands apart. */
export type SkpStage = Exclude<SkpState, 'returned' | 'approved'>;

/** The SKP of one person and year as HR's desk sees it. */
export interface SkpCase {
	skp: RecordOf<AppraisalSkp> | null;
	/** Agreement and review together. */
	state: SkpState;
	/** The employee's newest word on the newest edit, in the order of the acts: to read it is none. */
	answer: RecordOf<AppraisalAcknowledgement> | null;
	/** The agreement, while it is the employee's newest word. */
	agreed: RecordOf<AppraisalAcknowledgement> | null;
	/** HR's return, while it is its newest word. */
	returned: RecordOf<AppraisalReview> | null;
	stage: SkpStage;
	review: CaseReview;
	attention: CaseAttention[];
}

/**
 * Folds the records of ONE person in ONE year (any kinds, any order, doubled or not) into the state of the SKP, agreement and review
 * apart. Pure; records it cannot read count as not there.
 */
export function skpCase(records: readonly Envelope[]): SkpCase {
	const skp = inActOrder(read(records, appraisalSkp)).at(-1) ?? null;
	if (!skp) return { skp, state: 'drafted', answer: null, agreed: null, returned: null, stage: 'drafted', review: 'none', attention: [] };
	const reviews = read(records, appraisalReview).filter(({ body }) => body.of === skp._id);
	const acknowledgements = read(records, appraisalAcknowledgement);
	const ofThis = ({ body }: { body: { of: string; edit: string } }) => body.of === skp._id && body.edit === skp.edit;
	const answer = inActOrder(acknowledgements.filter((act) => ofThis(act) && act.body.act !== 'read')).at(-1) ?? null;
	const newestReview = inActOrder(reviews.filter(ofThis)).at(-1);
	const verdict = skpState(skp, [], reviews);
	const reviewed = verdict === 'approved' || verdict === 'returned';
	const review: CaseReview = reviewed ? verdict : reviews.length > 0 ? 'outdated' : 'none';
	const { superior, superiorDoubt } = skp.body.parties;
	const attention: CaseAttention[] = [
		...(superior === null || superiorDoubt ? ['superior-doubted' as const] : []),
		...(review === 'outdated' && inActOrder(reviews).at(-1)?.body.verdict === 'approved' ? ['edited-after-approval' as const] : []),
	];
	return {
		skp,
		state: skpState(skp, acknowledgements, reviews),
		answer,
		agreed: answer?.body.act === 'agreed' ? answer : null,
		returned: newestReview?.body.verdict === 'returned' ? newestReview : null,
		stage: skpState(skp, acknowledgements, []) as SkpStage,
		review,
		attention,
	};
}

function read<Kind extends string, Body>(records: readonly Envelope[], definition: KindDefinition<Kind, Body>): RecordOf<Body>[] {
	return records.flatMap((record) => {
		const result = record.kind === definition.kind ? readRecord(definition, record) : null;
		return result?.ok ? [result.record] : [];
	});
}
