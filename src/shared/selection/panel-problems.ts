import { problem, type SelectionProblem } from './problem';

/** A member of the panel as its decree has it. */
export interface PanelMember {
	/** `null` for who has no score field: secretary, narasumber. */
	seat: string | null;
	name: string;
	/** `null` where the member is no person the office knows. */
	person: string | null;
	side: 'internal' | 'external';
}

/** Someone who takes part, in this selection or another one that is open, on the side of the records where names are kept. */
export interface NamedParticipant {
	/** Participation number here, or any text that tells the other selection and its number. */
	number: string;
	name: string;
	/** `null` where the applicant is no person the office knows. */
	person: string | null;
}

/** What a panel should look like; numbers of PermenPANRB 15/2019 as quoted, to be set by the office. */
export const usualPanel = { smallest: 5, largest: 9, internalPercent: 45 } as const;

/**
 * What is unusual about a panel (warnings, kept with a reason), and what a person should look at: an assessor who applies somewhere, a name that is also a
 * participant's. One shared last name is common where clans give it; it is a hint and nothing else.
 */
export function panelProblems(
	panel: readonly PanelMember[],
	participants: readonly NamedParticipant[],
	{ smallest, largest, internalPercent }: { smallest: number; largest: number; internalPercent: number } = usualPanel,
): SelectionProblem[] {
	const assessors = panel.filter(({ seat }) => seat !== null);
	const found: SelectionProblem[] = [];
	if (assessors.length < smallest || assessors.length > largest) found.push(problem('panel_size', 'panel'));
	if (assessors.length % 2 === 0) found.push(problem('panel_even', 'panel'));
	if (assessors.length < 2) found.push(problem('one_assessor', 'panel'));
	const internal = assessors.filter(({ side }) => side === 'internal').length;
	if (internal * 100 > internalPercent * assessors.length) found.push(problem('panel_internal_share', 'panel'));
	for (const { seat, name, person } of assessors) {
		const words = wordsOf(name);
		for (const other of participants) {
			const field = `${seat}.${other.number}`;
			const others = wordsOf(other.name);
			if (person !== null && person === other.person) found.push(problem('assessor_takes_part', field));
			else if (words.length > 0 && words.join(' ') === others.join(' ')) found.push(problem('same_name', field));
			else if (words.length > 1 && others.length > 1 && words.at(-1) === others.at(-1)) found.push(problem('same_family_name', field));
		}
	}
	return found;
}

/** Without titles (`Dr.`, `S.Kom., M.M.`), capitals and marks. */
function wordsOf(name: string): string[] {
	return (name.split(',')[0] ?? '')
		.normalize('NFKD')
		.toLowerCase()
		.split(/\s+/)
		.map((word) => (/^(dr|drs|dra|ir|prof|h|hj)\.+$/.test(word) ? '' : word.replace(/[^\p{L}\p{N}]/gu, '')))
		.filter((word) => word !== '');
}
