import type { DeviceDb } from '$lib/device/db';
import { readRecords } from '$lib/device/records/read-records';
import { referenceEngagementRules, type ReferenceEngagementRules } from '#shared/engagement/kinds/reference-engagement-rules';
import { referenceHolidays } from '#shared/engagement/kinds/reference-holidays';
import { holidaysOf, type Holidays } from '#shared/engagement/working-days';
import type { RecordOf } from '#shared/kernel/envelope';

/** Clocks, themes and referral cards of every time; empty before the first pull. */
export async function engagementRules(db: DeviceDb): Promise<RecordOf<ReferenceEngagementRules>[]> {
	return (await readRecords(db, referenceEngagementRules)).rows.map(({ record }) => record);
}

/** The holidays this device knows, by year. */
export async function holidays(db: DeviceDb): Promise<Holidays> {
	return holidaysOf((await readRecords(db, referenceHolidays)).rows.map(({ record }) => record.body));
}
