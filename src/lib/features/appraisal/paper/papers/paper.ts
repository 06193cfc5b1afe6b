import type { AppraisalAcknowledgement } from '#shared/appraisal/kinds/appraisal-acknowledgement';
import type { AppraisalEvaluation } from '#shared/appraisal/kinds/appraisal-evaluation';
import type { AppraisalFeedback } from '#shared/appraisal/kinds/appraisal-feedback';
import type { AppraisalSkp } from '#shared/appraisal/kinds/appraisal-skp';
import type { AppraisalUnitResult } from '#shared/appraisal/kinds/appraisal-unit-result';
import type { Predicate, Rating, UnitPredicate } from '#shared/appraisal/appraisal-words';
import type { PostLevel } from '#shared/personnel/post-words';
import type { RecordOf } from '#shared/kernel/envelope';
import type { ReferenceAppraisalRules } from '#shared/appraisal/kinds/reference-appraisal-rules';
import type { CaseState } from '#shared/appraisal/appraisal-case';

export type Outcome = { results: Rating; conduct: Rating; predicate: Predicate };

/** One paper with everything that stands on it. */
export type Paper =
	| {
			kind: 'evaluation';
			evaluation: RecordOf<AppraisalEvaluation>;
			state: CaseState;
			feedback: RecordOf<AppraisalFeedback>[];
			/** Capaian Kinerja Organisasi of the unit, when it is known here. */
			unitPredicate: UnitPredicate | null;
			rules: ReferenceAppraisalRules;
	  }
	| { kind: 'skp'; skp: RecordOf<AppraisalSkp>; agreed: RecordOf<AppraisalAcknowledgement> | null; rules: ReferenceAppraisalRules }
	| { kind: 'credit'; evaluation: RecordOf<AppraisalEvaluation>; outcome: Outcome; level: PostLevel; rules: ReferenceAppraisalRules }
	| {
			kind: 'unit';
			result: RecordOf<AppraisalUnitResult>;
			unit: string;
			people: { person: string; name: string; nip: string | null; post: string; outcome: Outcome | null }[];
			/** Everybody's name is on this device. */
			names: boolean;
			rules: ReferenceAppraisalRules;
	  };
