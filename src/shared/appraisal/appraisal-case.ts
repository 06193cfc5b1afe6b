import type { AppraisalDecision } from './kinds/appraisal-decision';
import type { AppraisalEvaluation } from './kinds/appraisal-evaluation';
import type { AppraisalHandover } from './kinds/appraisal-handover';
import type { AppraisalObjection } from './kinds/appraisal-objection';
import type { AppraisalReview } from './kinds/appraisal-review';
import type { Predicate, Rating } from './appraisal-words';
import type { RecordOf } from '../kernel/envelope';
import type { ObjectionDeadline } from './objection-deadline';

/**
 * How far the evaluation of one person in one period has come. `received`/`receipt-refused`: handed over, locked;
 * then `objected`, `examined`, and finally `upheld` or `changed` (diterima, keberatan_diajukan, pemeriksaan,
 * diputus_tetap, diputus_diubah).
 */
export type CaseStage = 'none' | 'submitted' | 'received' | 'receipt-refused' | 'objected' | 'examined' | 'upheld' | 'changed';

/** HR's word on the newest edit. `outdated`: the edit reviewed is not the newest any more. */
export type CaseReview = 'none' | 'approved' | 'returned' | 'outdated';

/**
 * Why a case wants a look: returned although handed over; arrived after its period; the superior unknown or doubted; a contradiction kept;
 * objection undecided, filed too late, or filed in time and in the office only after its last day; edited after HR approved it; another edit than the one here was handed over; a correction
 * made after the final decision, which does not count.
 */
export type CaseAttention =
	| 'returned-after-handover'
	| 'late'
	| 'superior-doubted'
	| 'contradiction-kept'
	| 'objection-open'
	| 'objection-late'
	| 'objection-arrived-late'
	| 'edited-after-approval'
	| 'other-edit-handed-over'
	| 'correction-after-decision';

/** The state of a case, folded from its records. */
export interface CaseState {
	stage: CaseStage;
	review: CaseReview;
	/** Nothing the appraiser writes changes it any more. */
	locked: boolean;
	evaluation: RecordOf<AppraisalEvaluation> | null;
	handover: RecordOf<AppraisalHandover> | null;
	objection: RecordOf<AppraisalObjection> | null;
	/** Until when a keberatan may be filed; `null` before the handover. */
	deadline: ObjectionDeadline | null;
	/** The final one over an objection, else the newest correction. */
	decision: RecordOf<AppraisalDecision> | null;
	/** HR's newest review of the newest edit, or of an older one when `review` is `outdated`. */
	reviewed: RecordOf<AppraisalReview> | null;
	/** What stands now: the evaluation's, or the decision's when it changed them. `null` without the evaluation, or the edit of it that was handed over. */
	standing: { results: Rating; conduct: Rating; predicate: Predicate } | null;
	attention: CaseAttention[];
}

/** What the fold needs to know besides the records. */
export interface CaseContext {
	/** Last day on which evaluations of the period were due (`reference.appraisal-period`), when it is known. */
	fillTo?: string;
	/** Days and way of counting of the objection clock, by the rules the evaluation names. */
	objection: { days: number; counted: 'calendar' | 'working' };
}
