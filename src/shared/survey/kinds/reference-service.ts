import { readersOfUnits } from '../../personnel/reference-readers';
import { defineKind } from '../../kernel/define-kind';
import { z } from '../../kernel/zod';

const body = z.strictObject({
	name: z.string().check(z.minLength(1), z.maxLength(160)),
	/** False: no longer offered; older responses keep it. */
	active: z.boolean(),
});

/** Jenis layanan of one unit. Id `reference.service:<unit>:<short code>`. */
export const referenceService = defineKind({
	kind: 'reference.service',
	feed: 'reference',
	v: 1,
	body,
	upgrades: {},
	id: ({ unit }) => `${unit}:<name>`,
	about: { person: 'none', unit: 'one', period: 'any' },
	change: 'by-office',
	readers: readersOfUnits,
	writers: { hr: 'all' },
	made: 'person',
});
export type ReferenceService = z.infer<typeof body>;
