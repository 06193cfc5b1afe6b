import type { DeviceDb } from '$lib/device/db';
import type { SignedIn } from '$lib/device/identity';
import { readRecords } from '$lib/device/records/read-records';
import { units as allUnits } from '$lib/device/records/reference';
import { appraisalUnitResult } from '#shared/appraisal/kinds/appraisal-unit-result';
import type { UnitPredicate } from '#shared/appraisal/appraisal-words';
import type { ReferencePerson } from '#shared/personnel/kinds/reference-person';
import { daysOverlap } from '#shared/kernel/days-overlap';
import { parsePeriod, periodSpan } from '#shared/kernel/period';
import { loadCases, type FoldedCase } from '../papers/load-cases';
import { loadPeople } from '../papers/load-people';
import { unitsBelow } from '#shared/personnel/units-below';

/** Which people: of one unit, with those below it or not; `unit` empty: all this person may print. */
export interface ChoiceFilter {
	period: string;
	unit: string;
	below: boolean;
}

/** A person to print, with the case of the period when there is one. */
export interface ChoicePerson {
	id: string;
	known: ReferencePerson;
	/** Code of the unit: of the evaluation when there is one, else of today. */
	unit: string;
	of: FoldedCase | null;
}

/** What may be printed and exported for a period. */
export interface Choice {
	people: ChoicePerson[];
	unitNames: Map<string, string>;
	/** Capaian Kinerja Organisasi by unit code. */
	unitPredicates: Map<string, UnitPredicate>;
}

/** Reads it from this device: HR everybody, an appraiser the own line in that period, an employee oneself. For `live(() => …)`. */
export async function loadChoice(db: DeviceDb, who: SignedIn, { period, unit, below }: ChoiceFilter): Promise<Choice> {
	const span = periodSpan(parsePeriod(period)!);
	const hr = who.roles.includes('hr');
	const units = (await allUnits(db)).map(({ body }) => body);
	const wanted = hr && unit ? (below ? unitsBelow(units, unit) : new Set([unit])) : null;
	const cases = new Map((await loadCases(db, period, wanted)).map((of) => [of.person, of]));
	const own = ownPeople(who, period);
	// A case that was read is of a wanted unit; who moved away since then is asked for by name.
	const here = (id: string, { unit: now }: { unit?: unknown }) =>
		hr ? !wanted || cases.has(id) || wanted.has(now as string) : own.has(id);
	const people = [...(await loadPeople(db, here))].flatMap(([id, known]): ChoicePerson[] => {
		const of = cases.get(id) ?? null;
		const inService = of !== null || known.leftOn === null || known.leftOn >= span.start;
		return inService ? [{ id, known, unit: of?.unit ?? known.unit, of }] : [];
	});
	const results = await readRecords(db, appraisalUnitResult, { period });
	return {
		people: people.sort((a, b) => a.known.name.localeCompare(b.known.name, 'id')),
		unitNames: new Map(units.map(({ code, name }) => [code, name])),
		unitPredicates: new Map(results.rows.map(({ record }) => [record.unit, record.body.predicate])),
	};
}

function ownPeople({ person, charges = [] }: SignedIn, period: string): Set<string> {
	const line = charges.filter((charge) => charge.as === 'appraiser' && daysOverlap(period, charge)).map((charge) => charge.person);
	return new Set(person === undefined ? line : [person, ...line]);
}
