/** Targets given to several columns. */
export function doubledTargets<Target extends string>(targets: readonly (Target | null)[]): { target: Target; columns: number[] }[] {
	const places = new Map<Target, number[]>();
	targets.forEach((target, column) => {
		if (target) places.set(target, [...(places.get(target) ?? []), column]);
	});
	return [...places].filter(([, columns]) => columns.length > 1).map(([target, columns]) => ({ target, columns }));
}
