import type { ReferenceRuleset } from './kinds/reference-ruleset';

export type IndexClass = ReferenceRuleset['classes'][number];

/**
 * The class (mutu, kinerja) of a converted index in hundredths (7661 = 76,61). The printed table has gaps
 * (76,60 to 76,61), so an index is first rounded to two decimals and then held against the lower limits alone. One
 * below the table, which weight 0,111 makes possible (24,98), gets the lowest class.
 * @param classes best class first, as the ruleset holds them (PermenPANRB 14/2017, annex)
 */
export function classOfIndex(index: number, classes: readonly IndexClass[]): IndexClass {
	const found = classes.find((each) => index >= each.from) ?? classes.at(-1);
	if (!found) throw new RangeError('a ruleset without classes');
	return found;
}
