import { helpWanted, isDone, type PersonWork } from './person-work';

/** Which of the own people a list shows. */
export type PeopleFilter = 'all' | 'due' | 'done' | 'help';

/** The own people a word (name, post or unit) and a filter leave; `period` is the one evaluated. */
export function filterPeople(people: readonly PersonWork[], word: string, filter: PeopleFilter, period: string | null): PersonWork[] {
	const wanted = word.trim().toLocaleLowerCase('id');
	return people.filter((person) => {
		const { name, post } = person.charge.record.body;
		const named = `${name} ${post} ${person.unitName}`.toLocaleLowerCase('id').includes(wanted);
		return named && passes(person, filter, period);
	});
}

function passes(person: PersonWork, filter: PeopleFilter, period: string | null): boolean {
	if (filter === 'all') return true;
	if (filter === 'help') return helpWanted(person).length > 0;
	return isIn(person, period) && doneIn(person, period) === (filter === 'done');
}

/** Whether the person's evaluation of this period is the appraiser's own work. */
export function isIn(person: PersonWork, period: string | null): boolean {
	return person.evaluations.some((one) => one.period.period === period && one.writes);
}

/** Whether the person's evaluation of this period is done. */
export function doneIn(person: PersonWork, period: string | null): boolean {
	const evaluation = person.evaluations.find((one) => one.period.period === period);
	return evaluation !== undefined && isDone(evaluation);
}
