import type { ReferenceUnit } from '#shared/personnel/kinds/reference-unit';

type Unit = Pick<ReferenceUnit, 'code' | 'parent' | 'name'>;

/** Names of the units by code. */
export const unitNames = (units: readonly Unit[]): ReadonlyMap<string, string> => new Map(units.map(({ code, name }) => [code, name]));

/** Those of these codes' units and all above them. */
export function unitsAbove(units: readonly Unit[], codes: Iterable<string>): Set<string> {
	const parents = new Map(units.map(({ code, parent }) => [code, parent]));
	const found = new Set<string>();
	for (const start of codes)
		for (let code: string | null = start; code && !found.has(code); code = parents.get(code) ?? null) found.add(code);
	return found;
}
