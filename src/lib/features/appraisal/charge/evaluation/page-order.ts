import type { EvaluationCheck } from '#shared/appraisal/evaluation-checks';

const parts = ['start', 'end', 'results', 'ratings.results', 'conduct', 'ratings.conduct'];

/** Checks in the order in which the form shows the fields they are about: main results before additional ones, each rating after its list. */
export function inPageOrder(
	checks: readonly EvaluationCheck[],
	{ results }: { results: readonly { section: 'main' | 'additional' }[] },
): EvaluationCheck[] {
	const place = ({ path }: EvaluationCheck): [part: number, section: number, row: number] => {
		const [list = '', row = ''] = path.split('.');
		const part = parts.indexOf(list === 'ratings' ? `${list}.${row}` : list);
		const section = list === 'results' && results[Number(row)]?.section === 'additional' ? 1 : 0;
		return [part < 0 ? parts.length : part, section, Number(row) || 0];
	};
	return [...checks].sort((a, b) => {
		const [before, after] = [place(a), place(b)];
		return before[0] - after[0] || before[1] - after[1] || before[2] - after[2];
	});
}
