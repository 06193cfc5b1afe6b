import type { DeviceDb } from '$lib/device/db';
import { readRecords } from '$lib/device/records/read-records';
import { appraisalPeriods } from '$lib/device/records/reference';
import { appraisalHandover } from '#shared/appraisal/kinds/appraisal-handover';
import { referencePerson } from '#shared/personnel/kinds/reference-person';
import { referenceUnit } from '#shared/personnel/kinds/reference-unit';

/** Codes of the appraisal periods, latest first. */
export async function handedOverPeriods(db: DeviceDb): Promise<string[]> {
	return (await appraisalPeriods(db)).map(({ period }) => period).reverse();
}

/** Whose evaluation of a period was handed over, with the name of their unit; by name. */
export async function handedOverPeople(db: DeviceDb, period: string): Promise<{ person: string; name: string; unit: string }[]> {
	const { rows } = await readRecords(db, appraisalHandover, { period });
	const ids = rows.flatMap(({ record }) => (record.subject === undefined ? [] : [record.subject]));
	const { rows: people } = await readRecords(db, referencePerson);
	const names = new Map(people.map(({ record }) => [record.subject, record.body]));
	const units = new Map((await readRecords(db, referenceUnit)).rows.map(({ record }) => [record.unit, record.body.name]));
	return ids
		.map((person) => {
			const { name = person, unit = '' } = names.get(person) ?? {};
			return { person, name, unit: units.get(unit) ?? unit };
		})
		.sort((a, b) => a.name.localeCompare(b.name, 'id'));
}
