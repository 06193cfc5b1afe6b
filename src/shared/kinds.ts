import type { KindDefinition } from './kernel/define-kind';
import { appraisalAcknowledgement } from './appraisal/kinds/appraisal-acknowledgement';
import { appraisalCoaching } from './appraisal/kinds/appraisal-coaching';
import { appraisalCoachingFeedback } from './appraisal/kinds/appraisal-coaching-feedback';
import { appraisalComment } from './appraisal/kinds/appraisal-comment';
import { appraisalDecision } from './appraisal/kinds/appraisal-decision';
import { appraisalEvaluation } from './appraisal/kinds/appraisal-evaluation';
import { appraisalFeedback } from './appraisal/kinds/appraisal-feedback';
import { appraisalFollowUp } from './appraisal/kinds/appraisal-follow-up';
import { appraisalHandover } from './appraisal/kinds/appraisal-handover';
import { appraisalHearing } from './appraisal/kinds/appraisal-hearing';
import { appraisalObjection } from './appraisal/kinds/appraisal-objection';
import { appraisalReview } from './appraisal/kinds/appraisal-review';
import { appraisalSigningPin } from './appraisal/kinds/appraisal-signing-pin';
import { appraisalSkp } from './appraisal/kinds/appraisal-skp';
import { appraisalSummary } from './appraisal/kinds/appraisal-summary';
import { appraisalSuperseded } from './appraisal/kinds/appraisal-superseded';
import { appraisalUnitResult } from './appraisal/kinds/appraisal-unit-result';
import { officeContact } from './office/kinds/office-contact';
import { officeExport } from './office/kinds/office-export';
import { officeQuarantine } from './office/kinds/office-quarantine';
import { officeRelease } from './office/kinds/office-release';
import { referenceAppraisalPeriod } from './appraisal/kinds/reference-appraisal-period';
import { referenceAppraisalRules } from './appraisal/kinds/reference-appraisal-rules';
import { referenceCampaign } from './survey/kinds/reference-campaign';
import { referenceCoachingForm } from './appraisal/kinds/reference-coaching-form';
import { referencePerson } from './personnel/kinds/reference-person';
import { referenceQuestionnaire } from './survey/kinds/reference-questionnaire';
import { referenceRegion } from './personnel/kinds/reference-region';
import { referenceRuleset } from './survey/kinds/reference-ruleset';
import { referenceService } from './survey/kinds/reference-service';
import { referenceSkpTemplate } from './appraisal/kinds/reference-skp-template';
import { referenceUnit } from './personnel/kinds/reference-unit';
import { surveyReport } from './survey/kinds/survey-report';
import { surveyResponse } from './survey/kinds/survey-response';

const definitions = [
	referenceUnit,
	referenceService,
	referenceRegion,
	referenceQuestionnaire,
	referenceRuleset,
	referenceCampaign,
	referenceAppraisalPeriod,
	referenceAppraisalRules,
	referenceCoachingForm,
	referencePerson,
	referenceSkpTemplate,
	surveyResponse,
	surveyReport,
	appraisalAcknowledgement,
	appraisalCoaching,
	appraisalCoachingFeedback,
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
	officeQuarantine,
	officeContact,
	officeRelease,
	officeExport,
] as const;

export type Kind = (typeof definitions)[number]['kind'];

/** Every kind of record there is, by its name. */
export const kinds: ReadonlyMap<string, KindDefinition<Kind, unknown>> = new Map(
	definitions.map((definition) => [definition.kind, definition as unknown as KindDefinition<Kind, unknown>]),
);
