import { plainWords } from './plain-words';

/** A meaning and the words of a heading that name it. Order matters: the first that fits is taken. */
export type HeadingWords<Target> = readonly (readonly [target: Target, words: RegExp])[];

/**
 * Guesses what each heading stands for. Of several columns with one meaning the one whose words stand earlier is taken
 * ("Golongan" before "Pangkat"); of two with the same words neither: a person decides.
 */
export function guessTargets<Target>(headings: readonly string[], words: HeadingWords<Target>): (Target | null)[] {
	const ranks = headings.map((heading) => {
		const plain = plainWords(heading);
		return plain ? words.findIndex(([, pattern]) => pattern.test(plain)) : -1;
	});
	return ranks.map((rank) => {
		if (rank < 0) return null;
		const target = words[rank]![0];
		const rivals = ranks.filter((other) => other >= 0 && words[other]![0] === target);
		const best = Math.min(...rivals);
		return rank === best && rivals.filter((other) => other === best).length === 1 ? target : null;
	});
}
