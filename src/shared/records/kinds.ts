import type { KindDefinition } from './define-kind';
import { appraisalAcknowledgement } from './appraisal-acknowledgement';
import { appraisalCoaching } from './appraisal-coaching';
import { appraisalCoachingFeedback } from './appraisal-coaching-feedback';
import { appraisalComment } from './appraisal-comment';
import { appraisalDecision } from './appraisal-decision';
import { appraisalEvaluation } from './appraisal-evaluation';
import { appraisalFeedback } from './appraisal-feedback';
import { appraisalFollowUp } from './appraisal-follow-up';
import { appraisalHandover } from './appraisal-handover';
import { appraisalHearing } from './appraisal-hearing';
import { appraisalObjection } from './appraisal-objection';
import { appraisalReview } from './appraisal-review';
import { appraisalSigningPin } from './appraisal-signing-pin';
import { appraisalSkp } from './appraisal-skp';
import { appraisalSummary } from './appraisal-summary';
import { appraisalSuperseded } from './appraisal-superseded';
import { appraisalUnitResult } from './appraisal-unit-result';
import { officeContact } from './office-contact';
import { officeExport } from './office-export';
import { officeQuarantine } from './office-quarantine';
import { officeRelease } from './office-release';
import { referenceAppraisalPeriod } from './reference-appraisal-period';
import { referenceAppraisalRules } from './reference-appraisal-rules';
import { referenceCampaign } from './reference-campaign';
import { referenceCoachingForm } from './reference-coaching-form';
import { referencePerson } from './reference-person';
import { referenceQuestionnaire } from './reference-questionnaire';
import { referenceRegion } from './reference-region';
import { referenceRuleset } from './reference-ruleset';
import { referenceService } from './reference-service';
import { referenceSkpTemplate } from './reference-skp-template';
import { referenceUnit } from './reference-unit';
import { surveyReport } from './survey-report';
import { surveyResponse } from './survey-response';

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
