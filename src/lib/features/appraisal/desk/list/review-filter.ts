import { unitsBelow } from '#shared/personnel/units-below';
import type { DeskRow } from '../office/desk-row';
import type { PersonRow } from '../office/person-row';
import type { ReferenceUnit } from '#shared/personnel/kinds/reference-unit';

/** `waiting`: HR has not said anything about the newest edit; `objection`: one runs; `handed`: locked by the handover. */
export const stateFilters = ['waiting', 'approved', 'returned', 'objection', 'handed'] as const;
export type StateFilter = (typeof stateFilters)[number];
/** Days since a document arrived. */
export const ageFilters = ['3', '7', '14', '30'] as const;

/** Narrows the queue; empty means any. `unit` takes the units below with it. `word` is looked for in the name. */
export interface ReviewFilter {
	unit: string;
	period: string;
	kind: DeskRow['kind'] | '';
	state: StateFilter | '';
	age: (typeof ageFilters)[number] | '';
	attention: boolean;
	word: string;
}

/** What a person finds on opening the desk: everything that waits. */
export const blankFilter = (): ReviewFilter => ({ unit: '', period: '', kind: '', state: 'waiting', age: '', attention: false, word: '' });

/** Whether HR has still to say something about the newest edit. */
export const waits = ({ review }: Pick<DeskRow, 'review'>) => review === 'none' || review === 'outdated';

const states: Record<StateFilter, (row: DeskRow) => boolean> = {
	waiting: waits,
	approved: ({ review }) => review === 'approved',
	returned: ({ review }) => review === 'returned',
	objection: ({ stage }) => stage === 'objected' || stage === 'examined',
	handed: ({ stage }) => ['received', 'receipt-refused', 'objected', 'examined', 'upheld', 'changed'].includes(stage),
};

interface Office {
	units: readonly ReferenceUnit[];
	people: ReadonlyMap<string, PersonRow>;
}

/** The rows that fit, in the order they came. `now` in milliseconds. */
export function filterRows(rows: readonly DeskRow[], filter: ReviewFilter, { units, people }: Office, now: number): DeskRow[] {
	const { period, kind, state, age, attention } = filter;
	const below = filter.unit === '' ? null : unitsBelow(units, filter.unit);
	const latest = age === '' ? Infinity : now - Number(age) * 86_400_000;
	const word = filter.word.trim().toLocaleLowerCase('id');
	return rows.filter(
		(row) =>
			(period === '' || row.period === period) &&
			(kind === '' || row.kind === kind) &&
			(!below || below.has(row.unit)) &&
			(state === '' || states[state](row)) &&
			row.time <= latest &&
			(!attention || row.attention.length > 0) &&
			(word === '' || (people.get(row.person)?.name ?? row.person).toLocaleLowerCase('id').includes(word)),
	);
}
