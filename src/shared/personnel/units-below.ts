import type { ReferenceUnit } from './kinds/reference-unit';

/** The codes of a unit and of all units below it, at any depth; a unit that is not known stands for itself. */
export function unitsBelow(units: readonly Pick<ReferenceUnit, 'code' | 'parent'>[], code: string): Set<string> {
	const found = new Set([code]);
	// A set is walked on while it grows, so every unit found is asked for its own; one met twice ends a circle.
	for (const parent of found) for (const unit of units) if (unit.parent === parent) found.add(unit.code);
	return found;
}
