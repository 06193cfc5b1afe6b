import { parsePeriod, periodSpan } from '#shared/kernel/period';
import type { Predicate } from '#shared/appraisal/appraisal-words';
import type { DeskRow } from '../office/desk-row';
import type { PersonRow } from '../office/person-row';
import { waits } from '../list/review-filter';

/** How far a unit is in a period. */
export interface UnitProgress {
	/** People of the unit and the units below, in service during the period. */
	people: PersonRow[];
	/** Those with an evaluation, and its row. */
	done: { person: PersonRow; row: DeskRow }[];
	/** Those without. */
	missing: PersonRow[];
	waiting: number;
	returned: number;
	/** Handed over to the employee. */
	handed: number;
	/** The predicates that stand now. */
	predicates: Predicate[];
}

/** Who of these units has an evaluation of the period and who has not. People count where they work now, evaluations with their person. */
export function unitProgress(
	people: Iterable<PersonRow>,
	rows: readonly DeskRow[],
	units: ReadonlySet<string>,
	period: string,
): UnitProgress {
	const evaluations = new Map(
		rows.filter((row) => row.kind === 'appraisal.evaluation' && row.period === period).map((row) => [row.person, row]),
	);
	const parsed = parsePeriod(period);
	const start = parsed ? periodSpan(parsed).start : '';
	const here = [...people]
		.filter((person) => (person.leftOn === null || person.leftOn >= start) && units.has(person.unit))
		.sort((a, b) => a.name.localeCompare(b.name, 'id'));
	const done = here.flatMap((person) => {
		const row = evaluations.get(person.id);
		return row ? [{ person, row }] : [];
	});
	return {
		people: here,
		done,
		missing: here.filter(({ id }) => !evaluations.has(id)),
		waiting: done.filter(({ row }) => waits(row)).length,
		returned: done.filter(({ row }) => row.review === 'returned').length,
		handed: done.filter(({ row }) => row.stage !== 'submitted' && row.stage !== 'none').length,
		predicates: done.flatMap(({ row }) => row.predicate ?? []),
	};
}
