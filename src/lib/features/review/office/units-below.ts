import type { ReferenceUnit } from '#shared/records/reference-unit';

type Unit = Pick<ReferenceUnit, 'code' | 'parent' | 'name'>;

/** The codes of a unit and of all units below it. */
export function unitsBelow(units: readonly Unit[], code: string): Set<string> {
	const found = new Set([code]);
	// A ring of parents, however it came about, ends when nothing new is found.
	for (let size = 0; size !== found.size;) {
		size = found.size;
		for (const unit of units) if (unit.parent !== null && found.has(unit.parent)) found.add(unit.code);
	}
	return found;
}

/** The units as a tree read from top to bottom, each with how deep it stands; brothers by name. */
export function unitTree(units: readonly Unit[]): { code: string; name: string; depth: number }[] {
	const known = new Set(units.map(({ code }) => code));
	const children = new Map<string, Unit[]>();
	for (const unit of [...units].sort((a, b) => a.name.localeCompare(b.name, 'id'))) {
		const parent = unit.parent !== null && known.has(unit.parent) ? unit.parent : '';
		children.set(parent, [...(children.get(parent) ?? []), unit]);
	}
	const seen = new Set<string>();
	const from = (parent: string, depth: number): { code: string; name: string; depth: number }[] =>
		(children.get(parent) ?? []).flatMap(({ code, name }) => {
			if (seen.has(code)) return [];
			seen.add(code);
			return [{ code, name, depth }, ...from(code, depth + 1)];
		});
	const tree = from('', 0);
	return [...tree, ...units.filter(({ code }) => !seen.has(code)).map(({ code, name }) => ({ code, name, depth: 0 }))];
}

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
