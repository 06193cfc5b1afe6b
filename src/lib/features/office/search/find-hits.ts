import type { SearchHit } from '$lib/features/manifest';

/**
 * The hits in which every word of the question begins a word, best first: where the title begins with the question, then where a word of the title
 * does, then the rest. Without a question all hits as they are.
 */
export function findHits(hits: readonly SearchHit[], question: string): SearchHit[] {
	const words = question.toLowerCase().split(/\s+/).filter(Boolean);
	if (words.length === 0) return [...hits];
	const whole = words.join(' ');
	const rank = ({ title }: SearchHit) => {
		const name = title.toLowerCase();
		if (name.startsWith(whole)) return 0;
		return words.every((word) => beginsWord(name, word)) ? 1 : 2;
	};
	return hits
		.filter(({ title, text }) => words.every((word) => beginsWord(`${title.toLowerCase()} ${text}`, word)))
		.map((hit) => ({ hit, rank: rank(hit) }))
		.sort((a, b) => a.rank - b.rank)
		.map(({ hit }) => hit);
}

function beginsWord(text: string, word: string): boolean {
	for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
		if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1]!)) return true;
	return false;
}
