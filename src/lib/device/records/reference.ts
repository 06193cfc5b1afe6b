import type { RecordOf } from '#shared/kernel/envelope';
import { referenceAppraisalPeriod, type ReferenceAppraisalPeriod } from '#shared/appraisal/kinds/reference-appraisal-period';
import { referenceAppraisalRules, type ReferenceAppraisalRules } from '#shared/appraisal/kinds/reference-appraisal-rules';
import { referenceCampaign, type ReferenceCampaign } from '#shared/survey/kinds/reference-campaign';
import { referenceQuestionnaire, type ReferenceQuestionnaire } from '#shared/survey/kinds/reference-questionnaire';
import { referenceRegion, type ReferenceRegion } from '#shared/personnel/kinds/reference-region';
import { referenceRuleset, type ReferenceRuleset } from '#shared/survey/kinds/reference-ruleset';
import { referenceService, type ReferenceService } from '#shared/survey/kinds/reference-service';
import { referenceUnit, type ReferenceUnit } from '#shared/personnel/kinds/reference-unit';
import { comparePeriods } from '#shared/kernel/period';
import type { DeviceDb } from '../db';
import { readOne, readRecords } from './read-records';

/** The units this person may know, by code. */
export async function units(db: DeviceDb): Promise<RecordOf<ReferenceUnit>[]> {
	return (await readRecords(db, referenceUnit)).rows.map(({ record }) => record);
}

/** The services, of one unit when given; no longer offered ones among them (`body.active`). */
export async function services(db: DeviceDb, unit?: string): Promise<RecordOf<ReferenceService>[]> {
	const { rows } = await readRecords(db, referenceService);
	return rows.map(({ record }) => record).filter((record) => !unit || record.unit === unit);
}

/** The campaigns, of one unit when given, earliest period first. */
export async function campaigns(db: DeviceDb, unit?: string): Promise<RecordOf<ReferenceCampaign>[]> {
	const { rows } = await readRecords(db, referenceCampaign);
	return rows.map(({ record }) => record).filter((record) => !unit || record.unit === unit);
}

/** One questionnaire by its record id. */
export const questionnaire = async (db: DeviceDb, id: string): Promise<RecordOf<ReferenceQuestionnaire> | null> =>
	(await readOne(db, referenceQuestionnaire, id))?.record ?? null;

/** One ruleset by its record id. */
export const ruleset = async (db: DeviceDb, id: string): Promise<RecordOf<ReferenceRuleset> | null> =>
	(await readOne(db, referenceRuleset, id))?.record ?? null;

/** The city's kecamatan and kelurahan; `null` before the first pull. */
export const region = async (db: DeviceDb): Promise<RecordOf<ReferenceRegion> | null> =>
	(await readRecords(db, referenceRegion)).rows[0]?.record ?? null;

/** The rules of performance management by record id, or those valid on `day`; `null` before the first pull. */
export async function appraisalRules(
	db: DeviceDb,
	wanted: { id: string } | { day: string },
): Promise<RecordOf<ReferenceAppraisalRules> | null> {
	if ('id' in wanted) return (await readOne(db, referenceAppraisalRules, wanted.id))?.record ?? null;
	const { rows } = await readRecords(db, referenceAppraisalRules);
	const valid = rows
		.map(({ record }) => record)
		.filter(({ body }) => body.validFrom <= wanted.day && (!body.validTo || body.validTo >= wanted.day));
	return valid.sort((a, b) => b.body.validFrom.localeCompare(a.body.validFrom))[0] ?? null;
}

/** The periods of appraisal as HR has set them, earliest first. */
export async function appraisalPeriods(db: DeviceDb): Promise<RecordOf<ReferenceAppraisalPeriod>[]> {
	const { rows } = await readRecords(db, referenceAppraisalPeriod);
	return rows.map(({ record }) => record).sort((a, b) => comparePeriods(a.period, b.period));
}
