import type { DeviceDb } from '$lib/device/db';
import { readRecord, type KindDefinition } from '#shared/kernel/define-kind';
import type { RecordOf } from '#shared/kernel/envelope';
import { referenceCampaign, type ReferenceCampaign } from '#shared/survey/kinds/reference-campaign';
import { referenceQuestionnaire, type ReferenceQuestionnaire } from '#shared/survey/kinds/reference-questionnaire';
import { referenceRegion, type ReferenceRegion } from '#shared/personnel/kinds/reference-region';
import { referenceRuleset, type ReferenceRuleset } from '#shared/survey/kinds/reference-ruleset';
import { referenceService, type ReferenceService } from '#shared/survey/kinds/reference-service';
import { referenceUnit, type ReferenceUnit } from '#shared/personnel/kinds/reference-unit';

/** What the survey needs to know of the city, by record id (units by code). */
export interface SurveyReference {
	campaigns: ReadonlyMap<string, RecordOf<ReferenceCampaign>>;
	units: ReadonlyMap<string, ReferenceUnit>;
	services: ReadonlyMap<string, ReferenceService>;
	questionnaires: ReadonlyMap<string, RecordOf<ReferenceQuestionnaire>>;
	rulesets: ReadonlyMap<string, ReferenceRuleset>;
	/** The city's kecamatan and kelurahan; absent until pulled. */
	region?: RecordOf<ReferenceRegion>;
}

/** Reads the reference as far as it has been pulled; a record this app cannot read is left out. */
export async function loadReference(db: DeviceDb): Promise<SurveyReference> {
	const campaigns = await all(db, referenceCampaign);
	const units = await all(db, referenceUnit);
	const services = await all(db, referenceService);
	const questionnaires = await all(db, referenceQuestionnaire);
	const rulesets = await all(db, referenceRuleset);
	const [region] = await all(db, referenceRegion);
	return {
		campaigns: new Map(campaigns.map((record) => [record._id, record])),
		units: new Map(units.map(({ body }) => [body.code, body])),
		services: new Map(services.map(({ _id, body }) => [_id, body])),
		questionnaires: new Map(questionnaires.map((record) => [record._id, record])),
		rulesets: new Map(rulesets.map(({ _id, body }) => [_id, body])),
		...(region && { region }),
	};
}

async function all<Kind extends string, Body>(db: DeviceDb, definition: KindDefinition<Kind, Body>): Promise<RecordOf<Body>[]> {
	const rows = await db.records
		.where('[kind+period+unit]')
		.between([definition.kind, '', ''], [definition.kind, '\uffff', '\uffff'])
		.toArray();
	return rows.flatMap((row) => {
		const read = readRecord(definition, row);
		return read.ok ? [read.record] : [];
	});
}
