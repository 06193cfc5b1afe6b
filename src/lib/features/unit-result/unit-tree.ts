import type { ReferenceUnit } from '#shared/records/reference-unit';

/** A unit in the order of the tree, `depth` levels below the top. */
export interface TreeUnit {
	code: string;
	name: string;
	depth: number;
}

/** The unit and every unit below it, itself first; a unit this device does not know stands for itself. */
export function unitsBelow(units: readonly Pick<ReferenceUnit, 'code' | 'parent'>[], root: string): string[] {
	const found = [root];
	for (const code of found) for (const unit of units) if (unit.parent === code && !found.includes(unit.code)) found.push(unit.code);
	return found;
}

/** All units in the order of the tree, by name among sisters. One whose parent is not known stands at the top. */
export function inTreeOrder(units: readonly Pick<ReferenceUnit, 'code' | 'parent' | 'name'>[]): TreeUnit[] {
	const known = new Set(units.map(({ code }) => code));
	const byName = [...units].sort((a, b) => a.name.localeCompare(b.name, 'id'));
	const seen = new Set<string>();
	const walk = (parent: string | null, depth: number): TreeUnit[] =>
		byName
			.filter((unit) => (unit.parent !== null && known.has(unit.parent) ? unit.parent : null) === parent && !seen.has(unit.code))
			.flatMap(({ code, name }) => {
				seen.add(code);
				return [{ code, name, depth }, ...walk(code, depth + 1)];
			});
	return walk(null, 0);
}
