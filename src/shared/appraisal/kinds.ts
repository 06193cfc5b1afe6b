import { appraisalAcknowledgement } from './kinds/appraisal-acknowledgement';
import { appraisalCoachingFeedback } from './kinds/appraisal-coaching-feedback';
import { appraisalCoaching } from './kinds/appraisal-coaching';
import { appraisalComment } from './kinds/appraisal-comment';
import { appraisalDecision } from './kinds/appraisal-decision';
import { appraisalEvaluation } from './kinds/appraisal-evaluation';
import { appraisalFeedback } from './kinds/appraisal-feedback';
import { appraisalFollowUp } from './kinds/appraisal-follow-up';
import { appraisalHandover } from './kinds/appraisal-handover';
import { appraisalHearing } from './kinds/appraisal-hearing';
import { appraisalObjection } from './kinds/appraisal-objection';
import { appraisalReview } from './kinds/appraisal-review';
import { appraisalSigningPin } from './kinds/appraisal-signing-pin';
import { appraisalSkp } from './kinds/appraisal-skp';
import { appraisalSummary } from './kinds/appraisal-summary';
import { appraisalSuperseded } from './kinds/appraisal-superseded';
import { appraisalUnitResult } from './kinds/appraisal-unit-result';
import { referenceAppraisalPeriod } from './kinds/reference-appraisal-period';
import { referenceAppraisalRules } from './kinds/reference-appraisal-rules';
import { referenceCoachingForm } from './kinds/reference-coaching-form';
import { referenceSkpTemplate } from './kinds/reference-skp-template';

/** Every kind of this domain. A new kind is a file in `kinds/` and a line here. */
export const appraisalKinds = [
	appraisalAcknowledgement,
	appraisalCoachingFeedback,
	appraisalCoaching,
	appraisalComment,
	appraisalDecision,
	appraisalEvaluation,
	appraisalFeedback,
	appraisalFollowUp,
	appraisalHandover,
	appraisalHearing,
	appraisalObjection,
	appraisalReview,
	appraisalSigningPin,
	appraisalSkp,
	appraisalSummary,
	appraisalSuperseded,
	appraisalUnitResult,
	referenceAppraisalPeriod,
	referenceAppraisalRules,
	referenceCoachingForm,
	referenceSkpTemplate,
] as const;
