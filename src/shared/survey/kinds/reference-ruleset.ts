import { readersOfReference } from '../../personnel/reference-readers';
import { day } from '../../kernel/day';
import { defineKind } from '../../kernel/define-kind';
import { z } from '../../kernel/zod';

const body = z.strictObject({
	title: z.string(),
	validFrom: day,
	validTo: z.nullable(day),
	/** Lower limits of the converted index in hundredths (8831 = 88,31), best class first (PermenPANRB 14/2017, annex). */
	classes: z.array(z.strictObject({ from: z.int(), letter: z.enum(['A', 'B', 'C', 'D']), label: z.string() })),
	/** Age bands for reports, lower limits in years, ascending. A report setting, not law. */
	ageBands: z.array(z.int()),
	/** Groups smaller than this are not shown in statistics (product default 5). */
	smallestGroup: z.int(),
	/** Sample size: chi-square for 1 degree of freedom in thousandths (3841) and d in hundredths (5). */
	sample: z.strictObject({ chiSquareThousandths: z.int(), marginHundredths: z.int() }),
});

/**
 * The numbers of the SKM rule that may change, with their validity. Periods of different rulesets are never put
 * in one trend. Id `reference.ruleset:<name>`.
 */
export const referenceRuleset = defineKind({
	kind: 'reference.ruleset',
	feed: 'reference',
	v: 1,
	body,
	upgrades: {},
	id: '<name>',
	about: { person: 'none', unit: 'any', period: 'any' },
	change: 'by-office',
	readers: readersOfReference,
	writers: { hr: 'all' },
	made: 'person',
});
export type ReferenceRuleset = z.infer<typeof body>;
