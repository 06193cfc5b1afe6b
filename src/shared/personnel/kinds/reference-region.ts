import { readersOfReference } from '../reference-readers';
import { defineKind } from '../../kernel/define-kind';
import { z } from '../../kernel/zod';

const place = { code: z.string(), name: z.string().check(z.minLength(1)) };

const body = z.strictObject({
	name: z.string(),
	kecamatan: z.array(
		z.strictObject({ ...place, kelurahan: z.array(z.strictObject({ ...place, aliases: z.optional(z.array(z.string())) })) }),
	),
});

/** The city's kecamatan and kelurahan with their official codes, in one record. Id `reference.region:12.72`. */
export const referenceRegion = defineKind({
	kind: 'reference.region',
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
export type ReferenceRegion = z.infer<typeof body>;
