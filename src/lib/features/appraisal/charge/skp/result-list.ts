import type { ResultDraft } from './skp-draft';

/** The results with one moved up or down among those of its section. */
export function moved(results: readonly ResultDraft[], key: string, by: 1 | -1): ResultDraft[] {
	const from = results.findIndex((result) => result.key === key);
	const section = results[from]?.section;
	let to = from + by;
	while (results[to] && results[to]!.section !== section) to += by;
	if (from < 0 || !results[to]) return [...results];
	const next = [...results];
	[next[from], next[to]] = [next[to]!, next[from]!];
	return next;
}

/** The results with `result` put back where it stood, after the one that stood before it. */
export function putBack(results: readonly ResultDraft[], result: ResultDraft, index: number): ResultDraft[] {
	if (results.some(({ key }) => key === result.key)) return [...results];
	return [...results.slice(0, index), result, ...results.slice(index)];
}
