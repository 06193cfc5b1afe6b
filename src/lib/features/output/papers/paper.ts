import type { AppraisalAcknowledgement } from '#shared/records/appraisal-acknowledgement';
import type { AppraisalEvaluation } from '#shared/records/appraisal-evaluation';
import type { AppraisalFeedback } from '#shared/records/appraisal-feedback';
import type { AppraisalSkp } from '#shared/records/appraisal-skp';
import type { AppraisalUnitResult } from '#shared/records/appraisal-unit-result';
import type { PostLevel, Predicate, Rating, UnitPredicate } from '#shared/records/appraisal-words';
import type { RecordOf } from '#shared/records/envelope';
import type { ReferenceAppraisalRules } from '#shared/records/reference-appraisal-rules';
import type { CaseState } from '#shared/rules/appraisal-case';

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
