import type { KindDefinition } from './define-kind';
import { officeContact } from './office-contact';
import { officeQuarantine } from './office-quarantine';
import { referenceCampaign } from './reference-campaign';
import { referenceQuestionnaire } from './reference-questionnaire';
import { referenceRegion } from './reference-region';
import { referenceRuleset } from './reference-ruleset';
import { referenceService } from './reference-service';
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
	surveyResponse,
	surveyReport,
	officeQuarantine,
	officeContact,
] as const;

export type Kind = (typeof definitions)[number]['kind'];

/** Every kind of record there is, by its name. */
export const kinds: ReadonlyMap<string, KindDefinition<Kind, unknown>> = new Map(
	definitions.map((definition) => [definition.kind, definition as unknown as KindDefinition<Kind, unknown>]),
);
