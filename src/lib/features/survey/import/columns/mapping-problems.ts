import { doubledTargets } from '$lib/spreadsheet/columns/doubled-targets';
import type { Unsur } from '#shared/survey/kinds/reference-questionnaire';
import type { Target } from './target';

/** What keeps a mapping from being used: unsur without a column, and targets given to several columns. */
export interface MappingProblems {
	missing: Unsur[];
	doubled: { target: Target; columns: number[] }[];
}

/** Looks a mapping over; both lists empty means it can be used. */
export function mappingProblems(targets: readonly (Target | null)[], unsur: readonly Unsur[]): MappingProblems {
	return { missing: unsur.filter((one) => !targets.includes(`unsur:${one.key}`)), doubled: doubledTargets(targets) };
}
