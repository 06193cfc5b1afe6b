import type { DeviceDb } from '$lib/device/db';
import { readRecords } from '$lib/device/records/read-records';
import { campaigns, region, services, units } from '$lib/device/records/reference';
import type { RecordOf } from '#shared/kernel/envelope';
import type { ReferenceCampaign } from '#shared/survey/kinds/reference-campaign';
import { referenceQuestionnaire, type ReferenceQuestionnaire } from '#shared/survey/kinds/reference-questionnaire';
import type { ReferenceRegion } from '#shared/personnel/kinds/reference-region';
import { comparePeriods } from '#shared/kernel/period';

/** What an import chooses from. Campaigns newest period first; questionnaires oldest first. */
export interface ImportChoices {
	campaigns: RecordOf<ReferenceCampaign>[];
	questionnaires: RecordOf<ReferenceQuestionnaire>[];
	/** Names by unit code and by service id. */
	unitNames: ReadonlyMap<string, string>;
	serviceNames: ReadonlyMap<string, string>;
	region: ReferenceRegion | null;
}

/** Reads it as far as it has been pulled. For `live(() => …)`. */
export async function loadChoices(db: DeviceDb): Promise<ImportChoices> {
	const [known, questionnaires, everyUnit, everyService, place] = await Promise.all([
		campaigns(db),
		readRecords(db, referenceQuestionnaire),
		units(db),
		services(db),
		region(db),
	]);
	return {
		campaigns: known.sort((a, b) => comparePeriods(b.period, a.period) || a.unit.localeCompare(b.unit)),
		questionnaires: questionnaires.rows.map(({ record }) => record).sort((a, b) => a.body.validFrom.localeCompare(b.body.validFrom)),
		unitNames: new Map(everyUnit.map(({ body }) => [body.code, body.name])),
		serviceNames: new Map(everyService.map(({ _id, body }) => [_id, body.name])),
		region: place?.body ?? null,
	};
}
