import type { Criteria } from './criteria';
import { recap, type RecapInput } from './recap';

/** What would be without one assessor. */
export interface WithoutAssessor {
	seat: string;
	/** Numbers of the first three then, by rank (more where they are equal). */
	first: string[];
	/** `set`: others would be among them; `order`: the same ones in another order; `none`: nothing would differ. */
	differs: 'set' | 'order' | 'none';
	/** Participants whose total rests on this assessor alone, and who therefore cannot be compared. */
	lost: string[];
}

/** Would the first three differ without assessor X? For each assessor who marked anything, in the order of the seats. */
export function withoutAssessors(criteria: Criteria, input: RecapInput, upTo?: string): WithoutAssessor[] {
	const firstOf = (of: RecapInput) => {
		const { rows } = recap(criteria, of, upTo);
		return {
			first: rows.filter(({ rank }) => rank !== null && rank <= 3).map(({ number, rank }) => ({ number, rank })),
			incomplete: rows.filter(({ state }) => state === 'incomplete').map(({ number }) => number),
		};
	};
	const real = firstOf(input);
	const seats = [...new Set(input.sheets.map(({ seat }) => seat))].sort();
	return seats.map((seat) => {
		const { first, incomplete } = firstOf({ ...input, sheets: input.sheets.filter((sheet) => sheet.seat !== seat) });
		const numbers = (of: typeof first) => of.map(({ number }) => number).sort();
		const sameSet = String(numbers(first)) === String(numbers(real.first));
		const sameOrder = JSON.stringify(first) === JSON.stringify(real.first);
		return {
			...{ seat, first: first.map(({ number }) => number) },
			differs: !sameSet ? 'set' : !sameOrder ? 'order' : 'none',
			lost: incomplete.filter((number) => !real.incomplete.includes(number)),
		};
	});
}
