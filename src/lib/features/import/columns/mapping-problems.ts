import type { Unsur } from '#shared/records/reference-questionnaire';
import type { Target } from './target';

/** What keeps a mapping from being used: unsur without a column, and targets given to several columns. */
export interface MappingProblems {
	missing: Unsur[];
	doubled: { target: Target; columns: number[] }[];
}

/** Looks a mapping over; both lists empty means it can be used. */
export function mappingProblems(targets: readonly (Target | null)[], unsur: readonly Unsur[]): MappingProblems {
	const places = new Map<Target, number[]>();
	targets.forEach((target, column) => {
		if (target) places.set(target, [...(places.get(target) ?? []), column]);
	});
	return {
		missing: unsur.filter((one) => !places.has(`unsur:${one.key}`)),
		doubled: [...places].filter(([, columns]) => columns.length > 1).map(([target, columns]) => ({ target, columns })),
	};
}
