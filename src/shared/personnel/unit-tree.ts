import type { ReferenceUnit } from './kinds/reference-unit';

type Unit = Pick<ReferenceUnit, 'code' | 'parent' | 'name'>;

/** A unit in the order of the tree, `depth` levels below the top. */
export interface TreeUnit {
	code: string;
	name: string;
	depth: number;
}

/** The units as a tree read from top to bottom, sisters by name. One whose parent is not known here stands at the top, and so does a circle. */
export function unitTree(units: readonly Unit[]): TreeUnit[] {
	const known = new Set(units.map(({ code }) => code));
	const children = new Map<string, Unit[]>();
	for (const unit of [...units].sort((a, b) => a.name.localeCompare(b.name, 'id'))) {
		const parent = unit.parent !== null && known.has(unit.parent) ? unit.parent : '';
		children.set(parent, [...(children.get(parent) ?? []), unit]);
	}
	const seen = new Set<string>();
	const from = (parent: string, depth: number): TreeUnit[] =>
		(children.get(parent) ?? []).flatMap(({ code, name }) => {
			if (seen.has(code)) return [];
			seen.add(code);
			return [{ code, name, depth }, ...from(code, depth + 1)];
		});
	const tree = from('', 0);
	return [...tree, ...units.filter(({ code }) => !seen.has(code)).map(({ code, name }) => ({ code, name, depth: 0 }))];
}
