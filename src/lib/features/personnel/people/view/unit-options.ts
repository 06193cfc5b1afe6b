import type { ReferenceUnit } from '#shared/personnel/kinds/reference-unit';
import { unitTree, type UnitNode } from '../records/unit-tree';

/** Units for a choice, in the order of the tree, those below others set in. */
export function unitOptions(units: readonly ReferenceUnit[]): { value: string; label: string }[] {
	const flat = (nodes: readonly UnitNode[], depth: number): { value: string; label: string }[] =>
		nodes.flatMap(({ unit, children }) => [{ value: unit.code, label: '\u2003'.repeat(depth) + unit.name }, ...flat(children, depth + 1)]);
	return flat(unitTree(units), 0);
}
