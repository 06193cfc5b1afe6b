import type { DeviceDb } from '$lib/device/db';
import { readRecords } from '$lib/device/records/read-records';
import { units as allUnits } from '$lib/device/records/reference';
import { appraisalUnitResult } from '#shared/appraisal/kinds/appraisal-unit-result';
import type { UnitPredicate } from '#shared/appraisal/appraisal-words';
import type { Session } from '#shared/kernel/session';
import { unitTree, type TreeUnit } from '#shared/personnel/unit-tree';
import { unitsBelow } from '#shared/personnel/units-below';

/** A unit in the list. `evaluated`: people of it and of the units below with an outcome on this device. */
export interface ListedUnit extends TreeUnit {
	predicate: UnitPredicate | null;
	evaluated: number;
}

/** The units a person answers for, with those below; HR: all. In the order of the tree. For `live(() => …)`. */
export async function listUnits(db: DeviceDb, who: Session, period: string): Promise<ListedUnit[]> {
	const bodies = (await allUnits(db)).map(({ body }) => body);
	const mine = who.roles.includes('hr') ? null : new Set(who.units.flatMap((unit) => [...unitsBelow(bodies, unit)]));
	const results = new Map(
		(await readRecords(db, appraisalUnitResult, { period })).rows.map(({ record }) => [record.unit, record.body.predicate]),
	);
	const counts = new Map<string, Set<string>>();
	for (const kind of ['appraisal.summary', 'appraisal.evaluation']) {
		// Only ids and units are looked at: the words of 6,000 evaluations stay where they are.
		await db.records
			.where('[kind+period+unit]')
			.between([kind, period, ''], [kind, period, '￿'], true, true)
			.each(({ unit, subject }) => count(counts, unit, subject));
		for (const { record } of await db.outbox.where('id').startsWith(`${kind}:${period}:`).toArray())
			count(counts, record.unit, record.subject);
	}
	return unitTree(bodies)
		.filter(({ code }) => !mine || mine.has(code))
		.map((unit) => ({
			...unit,
			predicate: results.get(unit.code) ?? null,
			evaluated: [...unitsBelow(bodies, unit.code)].reduce((sum, code) => sum + (counts.get(code)?.size ?? 0), 0),
		}));
}

function count(counts: Map<string, Set<string>>, unit: string, subject?: string): void {
	if (subject !== undefined) counts.set(unit, (counts.get(unit) ?? new Set()).add(subject));
}
