import type { ReferenceUnit } from '#shared/personnel/kinds/reference-unit';

/** A unit with what stands below it. */
export interface UnitNode {
	unit: ReferenceUnit;
	children: UnitNode[];
}

/** Units under their parents, by name. One whose parent is not known here, or whose parents go round in a circle, stands at the top. */
export function unitTree(units: readonly ReferenceUnit[]): UnitNode[] {
	const collator = new Intl.Collator('id');
	const byCode = new Map(units.map((unit) => [unit.code, unit]));
	const rooted = (unit: ReferenceUnit): boolean => {
		const seen = new Set<string>();
		for (let at: ReferenceUnit | undefined = unit; at; at = at.parent === null ? undefined : byCode.get(at.parent)) {
			if (seen.has(at.code)) return false;
			seen.add(at.code);
		}
		return true;
	};
	const below = new Map<string | null, ReferenceUnit[]>();
	for (const unit of units) {
		const parent = unit.parent !== null && byCode.has(unit.parent) && rooted(unit) ? unit.parent : null;
		below.set(parent, [...(below.get(parent) ?? []), unit]);
	}
	const nodes = (parent: string | null, left: number): UnitNode[] =>
		left === 0
			? []
			: (below.get(parent) ?? [])
					.sort((a, b) => collator.compare(a.name, b.name))
					.map((unit) => ({ unit, children: nodes(unit.code, left - 1) }));
	return nodes(null, units.length + 1);
}
