/** Youngest respondent (product rule; UU 27/2022 Pasal 25 asks a parent's consent below). */
const youngest = 17;
const oldest = 120;

export type AgeProblem = 'empty' | 'not-a-number' | 'too-young' | 'too-old';

/** Years from what was typed, or why it cannot be one. */
export function parseAge(text: string): { age: number } | { problem: AgeProblem } {
	const typed = text.trim();
	if (typed === '') return { problem: 'empty' };
	if (!/^\d{1,3}$/.test(typed)) return { problem: 'not-a-number' };
	const age = Number(typed);
	if (age < youngest) return { problem: 'too-young' };
	return age > oldest ? { problem: 'too-old' } : { age };
}
