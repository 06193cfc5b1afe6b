import { problem, type SelectionProblem } from './problem';
import { participantNumber } from './score-sheet';

/** Two participants with one number, one person with two, and what is no number. `key` tells who it is and never leaves the office. */
export function participantsProblems(participants: readonly { number: string; key: string }[]): SelectionProblem[] {
	const numbers = participants.map(({ number }) => number);
	const keys = participants.map(({ key }) => key);
	return [
		...numbers
			.filter((number) => !participantNumber.safeParse(number).success)
			.map((number) => problem('malformed', `participants.${number}`)),
		...again(numbers).map((number) => problem('number_twice', `participants.${number}`)),
		...again(keys).map((key) => problem('participant_twice', `participants.${numbers[keys.lastIndexOf(key)]}`)),
	];
}

function again(all: readonly string[]): string[] {
	const [seen, found] = [new Set<string>(), new Set<string>()];
	for (const one of all) (seen.has(one) ? found : seen).add(one);
	return [...found];
}
