import { readersOfReference } from '../../personnel/reference-readers';
import { defineKind } from '../../kernel/define-kind';
import { z } from '../../kernel/zod';

const body = z.strictObject({
	title: z.string(),
	/** The wording was compared with the annex. */
	verified: z.boolean(),
	/** B.1.8: groups of statements. B.1.9: one group whose statements are the competencies. */
	groups: z.array(
		z.strictObject({
			title: z.string(),
			statements: z.array(z.strictObject({ key: z.string().check(z.regex(/^[a-z0-9-]{1,30}$/)), text: z.string() })),
		}),
	),
	/** Words of the scores 1 to n, in that order. */
	scale: z.array(z.string()).check(z.minLength(2), z.maxLength(5)),
});

/** A form of bimbingan kinerja HR may edit. Ids `reference.coaching-form:B.1.8` and `reference.coaching-form:B.1.9`. */
export const referenceCoachingForm = defineKind({
	kind: 'reference.coaching-form',
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
export type ReferenceCoachingForm = z.infer<typeof body>;
