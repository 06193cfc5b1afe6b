import { readersOfReference } from '../../personnel/reference-readers';
import { postKind } from '../../personnel/post-words';
import { skpResult } from './appraisal-skp';
import { defineKind } from '../../kernel/define-kind';
import { z } from '../../kernel/zod';

const body = z.strictObject({
	/** Jabatan the results fit, as people write it. */
	post: z.string().check(z.minLength(1), z.maxLength(200)),
	postKind,
	results: z.array(skpResult).check(z.minLength(1), z.maxLength(30)),
});

/** Hasil kerja a post usually has, to begin an SKP from. Id `reference.skp-template:<ULID>`. */
export const referenceSkpTemplate = defineKind({
	kind: 'reference.skp-template',
	feed: 'reference',
	v: 1,
	body,
	upgrades: {},
	id: '<ulid>',
	about: { person: 'none', unit: 'any', period: 'any' },
	change: 'by-office',
	readers: readersOfReference,
	writers: { hr: 'all' },
	made: 'person',
});
export type ReferenceSkpTemplate = z.infer<typeof body>;
