import type { DeviceDb } from '$lib/device/db';
import { readRecords, type RecordView } from '$lib/device/records/read-records';
import type { RecordOf } from '#shared/kernel/envelope';
import { referenceCampaign, type ReferenceCampaign } from '#shared/survey/kinds/reference-campaign';
import { referenceQuestionnaire, type ReferenceQuestionnaire } from '#shared/survey/kinds/reference-questionnaire';
import { referenceRuleset, type ReferenceRuleset } from '#shared/survey/kinds/reference-ruleset';
import { referenceService, type ReferenceService } from '#shared/survey/kinds/reference-service';
import { referenceUnit, type ReferenceUnit } from '#shared/personnel/kinds/reference-unit';
import { comparePeriods } from '#shared/kernel/period';

/** All HR keeps, each with its state, and what campaigns refer to. */
export interface Office {
	units: RecordView<ReferenceUnit>[];
	services: RecordView<ReferenceService>[];
	/** Newest period first. */
	campaigns: RecordView<ReferenceCampaign>[];
	questionnaires: RecordOf<ReferenceQuestionnaire>[];
	rulesets: RecordOf<ReferenceRuleset>[];
}

/** Reads it as far as it has been pulled, overlaid with what waits to be sent. For `live(() => …)`. */
export async function loadOffice(db: DeviceDb): Promise<Office> {
	const [units, services, campaigns, questionnaires, rulesets] = await Promise.all([
		readRecords(db, referenceUnit),
		readRecords(db, referenceService),
		readRecords(db, referenceCampaign),
		readRecords(db, referenceQuestionnaire),
		readRecords(db, referenceRuleset),
	]);
	return {
		units: units.rows.sort((a, b) => a.record.body.name.localeCompare(b.record.body.name, 'id')),
		services: services.rows.sort((a, b) => a.record.body.name.localeCompare(b.record.body.name, 'id')),
		campaigns: campaigns.rows.sort((a, b) => comparePeriods(b.record.period, a.record.period) || (a.record.unit < b.record.unit ? -1 : 1)),
		questionnaires: questionnaires.rows.map(({ record }) => record),
		rulesets: rulesets.rows.map(({ record }) => record),
	};
}
