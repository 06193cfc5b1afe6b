import type { AppraisalDecision } from '../records/appraisal-decision';
import type { AppraisalEvaluation } from '../records/appraisal-evaluation';
import type { AppraisalHandover } from '../records/appraisal-handover';
import type { AppraisalObjection } from '../records/appraisal-objection';
import type { AppraisalReview } from '../records/appraisal-review';
import type { Predicate, Rating } from '../records/appraisal-words';
import type { Envelope, RecordOf } from '../records/envelope';

/**
 * How far the evaluation of one person in one period has come. `received`/`receipt-refused`: handed over, locked;
 * then `objected`, `examined`, and finally `upheld` or `changed` (diterima, keberatan_diajukan, pemeriksaan,
 * diputus_tetap, diputus_diubah).
 */
export type CaseStage = 'none' | 'submitted' | 'received' | 'receipt-refused' | 'objected' | 'examined' | 'upheld' | 'changed';

/** HR's word on the newest edit. `outdated`: the edit reviewed is not the newest any more. */
export type CaseReview = 'none' | 'approved' | 'returned' | 'outdated';

/** Why a case wants a look: returned after the handover, arrived after its period, superior doubted, contradiction kept, objection late or undecided, evaluation edited after HR approved it, two authors. */
export type CaseAttention =
	| 'returned-after-handover'
	| 'late'
	| 'superior-doubted'
	| 'contradiction-kept'
	| 'objection-open'
	| 'objection-late'
	| 'edited-after-approval';

/** The state of a case, folded from its records. */
export interface CaseState {
	stage: CaseStage;
	review: CaseReview;
	/** Nothing the appraiser writes changes it any more. */
	locked: boolean;
	evaluation: RecordOf<AppraisalEvaluation> | null;
	handover: RecordOf<AppraisalHandover> | null;
	objection: RecordOf<AppraisalObjection> | null;
	decision: RecordOf<AppraisalDecision> | null;
	/** HR's newest review of the newest edit, or of an older one when `review` is `outdated`. */
	reviewed: RecordOf<AppraisalReview> | null;
	/** What stands now: the evaluation's, or the decision's when it changed them. `null` without an evaluation. */
	standing: { results: Rating; conduct: Rating; predicate: Predicate } | null;
	attention: CaseAttention[];
}

/** What the fold needs to know besides the records. */
export interface CaseContext {
	/** Last day on which evaluations of the period were due (`reference.appraisal-period`), when it is known. */
	fillTo?: string;
	/** Days and way of counting of the objection clock. */
	objection: { days: number; counted: 'calendar' | 'working' };
}

/**
 * Folds the records of ONE person in ONE period (any kinds, any order, doubled or not) into the state of the case. Pure: the same
 * set gives the same state whatever the order of arrival. Records it cannot read count as not there.
 */
export declare function foldCase(records: readonly Envelope[], context: CaseContext): CaseState;
