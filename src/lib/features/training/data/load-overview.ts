import type { DeviceDb } from '$lib/device/db';
import { readRecords } from '$lib/device/records/read-records';
import { units as readUnits } from '$lib/device/records/reference';
import type { KindDefinition } from '#shared/kernel/define-kind';
import { groupBy } from '#shared/kernel/group-by';
import type { RecordOf } from '#shared/kernel/envelope';
import { referencePerson, type ReferencePerson } from '#shared/personnel/kinds/reference-person';
import { unitsBelow } from '#shared/personnel/units-below';
import type { ReferenceTrainingRules } from '#shared/training/kinds/reference-training-rules';
import { trainingExternal } from '#shared/training/kinds/training-external';
import { trainingNumber } from '#shared/training/kinds/training-number';
import { trainingResult } from '#shared/training/kinds/training-result';
import { trainingReview } from '#shared/training/kinds/training-review';
import { trainingRevocation } from '#shared/training/kinds/training-revocation';
import { ledgerOf, type Ledger } from '#shared/training/ledger';
import { trainingRules } from './training-rules';

/** A person with the JP of the year. */
export interface OverviewRow {
	person: string;
	known: ReferencePerson;
	unitName: string;
	ledger: Ledger;
	/** Trainings of the year HR has not verified. */
	waiting: number;
	/** Why the person has no target: not in service any more, or of a status without one. */
	excluded: 'left' | 'no-target' | null;
}

export interface Overview {
	rows: OverviewRow[];
	unitNames: [code: string, name: string][];
	rules: RecordOf<ReferenceTrainingRules>[];
	/** Of those with a target. */
	reached: number;
	counted: number;
}

/** Who has how much JP in a year, by name; of one unit and those below it where one is given. For `live(() => …)`. */
export async function loadOverview(db: DeviceDb, { year, unit }: { year: string; unit: string }): Promise<Overview> {
	const [people, units, rules, externals, reviews, results, numbers, revocations] = await Promise.all([
		readRecords(db, referencePerson),
		readUnits(db),
		trainingRules(db),
		byPerson(db, trainingExternal),
		byPerson(db, trainingReview),
		byPerson(db, trainingResult),
		byPerson(db, trainingNumber),
		byPerson(db, trainingRevocation),
	]);
	const bodies = units.map(({ body }) => body);
	const wanted = unit ? unitsBelow(bodies, unit) : null;
	const unitNames = new Map(bodies.map(({ code, name }) => [code, name]));
	const ruleBodies = rules.map(({ body }) => body);
	const rows = people.rows
		.map(({ record }) => ({ person: record.subject!, known: record.body }))
		.filter(({ person, known }) => {
			const left = known.leftOn !== null && known.leftOn < `${year}-01-01`;
			return (!wanted || wanted.has(known.unit)) && (!left || externals.has(person) || results.has(person));
		})
		.map(({ person, known }): OverviewRow => {
			const records = {
				externals: externals.get(person) ?? [],
				reviews: reviews.get(person) ?? [],
				results: results.get(person) ?? [],
				numbers: numbers.get(person) ?? [],
				revocations: revocations.get(person) ?? [],
			};
			const ledger = ledgerOf(records, ruleBodies, year, known.status);
			const left = known.leftOn !== null && known.leftOn < `${year}-12-31`;
			return {
				person,
				known,
				unitName: unitNames.get(known.unit) ?? known.unit,
				ledger,
				waiting: ledger.trainings.filter(({ state }) => state === 'waiting').length,
				excluded: left ? 'left' : ledger.year.target === null ? 'no-target' : null,
			};
		})
		.sort((a, b) => a.known.name.localeCompare(b.known.name, 'id'));
	const counted = rows.filter(({ excluded }) => excluded === null);
	return {
		rows,
		unitNames: [...unitNames].sort((a, b) => a[1].localeCompare(b[1], 'id')),
		rules,
		reached: counted.filter(({ ledger }) => ledger.year.missing === 0).length,
		counted: counted.length,
	};
}

async function byPerson<Kind extends string, Body>(
	db: DeviceDb,
	definition: KindDefinition<Kind, Body>,
): Promise<Map<string, RecordOf<Body>[]>> {
	const { rows } = await readRecords(db, definition);
	return groupBy(
		rows.map(({ record }) => record),
		({ subject = '' }) => subject,
	);
}
