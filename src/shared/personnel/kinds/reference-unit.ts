import { readersOfReference } from '../reference-readers';
import { defineKind } from '../../kernel/define-kind';
import { unitCode } from '../../kernel/envelope';
import { day } from '../../kernel/day';
import { z } from '../../kernel/zod';

/** Kinds of perangkat daerah and what stands below them (PP 18/2016; see the domain's people-and-units). */
export const unitKind = z.enum([
	'setda', 'setwan', 'inspektorat', 'dinas', 'badan', 'kecamatan', 'kelurahan',
	'bagian', 'bidang', 'uptd', 'puskesmas', 'sekolah', 'rsud', 'mpp',
]); // prettier-ignore

const body = z.strictObject({
	code: unitCode,
	name: z.string().check(z.minLength(1), z.maxLength(160)),
	kind: unitKind,
	parent: z.nullable(unitCode),
	validFrom: day,
	validTo: z.nullable(day),
});

/** A unit of the city government. Id `reference.unit:<code>`; the envelope's `unit` is the code itself. */
export const referenceUnit = defineKind({
	kind: 'reference.unit',
	feed: 'reference',
	v: 1,
	body,
	upgrades: {},
	id: ({ body }) => body.code,
	about: { person: 'none', unit: 'any', period: 'any' },
	change: 'by-office',
	readers: { ...readersOfReference, appraiser: 'all', employee: 'all' },
	writers: { hr: 'all' },
	made: 'person',
});
export type ReferenceUnit = z.infer<typeof body>;
