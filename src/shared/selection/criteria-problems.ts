import type { Criteria } from './criteria';
import { problem, type SelectionProblem } from './problem';

const all = 10_000;

/** What is not right about criteria that their schema has let through. Empty: they may be locked. */
export function criteriaProblems(criteria: Criteria): SelectionProblem[] {
	const { components, stages, tieOrder, affirmation, levels, version, reason } = criteria;
	const found: SelectionProblem[] = [];
	const stageCodes = new Set(stages.map(({ code }) => code));
	const componentCodes = new Set(components.map(({ code }) => code));

	if (sumOf(components) !== all) found.push(problem('weights_not_100', 'components'));
	for (const { code, stage, kind, elements } of components) {
		const field = `components.${code}`;
		if (!stageCodes.has(stage)) found.push(problem('unknown_stage', `${field}.stage`));
		if (kind === 'cat') {
			if (elements.length > 0) found.push(problem('cat_with_elements', `${field}.elements`));
			continue;
		}
		if (elements.length === 0) found.push(problem('no_elements', `${field}.elements`));
		else {
			if (sumOf(elements) !== all) found.push(problem('weights_not_100', `${field}.elements`));
			if (elements.length < 3 || elements.length > 7) found.push(problem('elements_unusual', `${field}.elements`));
		}
	}
	for (const { code } of stages)
		if (!components.some(({ stage }) => stage === code)) found.push(problem('stage_without_components', `stages.${code}`));
	for (const code of tieOrder) if (!componentCodes.has(code)) found.push(problem('unknown_component', `tieOrder.${code}`));
	found.push(
		...twice('stages', stages),
		...twice('components', components),
		...twice('affirmation', affirmation),
		...twice(
			'elements',
			components.flatMap(({ elements }) => elements),
		),
		...twice(
			'tieOrder',
			tieOrder.map((code) => ({ code })),
		),
	);
	const rising = levels.every(({ from, to }, at) => from <= to && (at === 0 || from > levels[at - 1]!.to));
	if (!rising || levels[0]?.from !== 0 || levels.at(-1)?.to !== all) found.push(problem('levels_wrong', 'levels'));
	if (version > 1 && reason.trim() === '') found.push(problem('reason_missing', 'reason'));
	return found;
}

function sumOf(parts: readonly { weight: number }[]): number {
	return parts.reduce((sum, { weight }) => sum + weight, 0);
}

/** Elements are named across components: a sheet lists its marks by them. */
function twice(field: string, entries: readonly { code: string }[]): SelectionProblem[] {
	const codes = entries.map(({ code }) => code);
	return [...new Set(codes.filter((code, at) => codes.indexOf(code) !== at))].map((code) => problem('code_twice', `${field}.${code}`));
}
