import { readersOfReference } from '../../personnel/reference-readers';
import { day } from '../../kernel/day';
import { defineKind } from '../../kernel/define-kind';
import { z } from '../../kernel/zod';

const bilingual = z.strictObject({ id: z.string(), en: z.string() });

const unsur = z.strictObject({
	key: z.string().check(z.regex(/^[a-z]{2,30}$/)),
	/** Number in the order of the regulation's list ("U8" is pengaduan there). */
	listNo: z.int(),
	/** Number in the order of the questionnaire ("U8" is sarana there). */
	formNo: z.int(),
	name: bilingual,
	definition: bilingual,
	question: bilingual,
	/** Words of the scores 1, 2, 3, 4, in that order. */
	choices: z.array(bilingual).check(z.length(4)),
});

const body = z.strictObject({
	title: bilingual,
	regulation: z.string(),
	validFrom: day,
	validTo: z.nullable(day),
	/** Short notice before the first question: who asks, why, anonymous, voluntary. */
	notice: bilingual,
	unsur: z.array(unsur).check(z.minLength(1)),
});

/**
 * A questionnaire as data. A changed wording is a new one, because the numbers stop being comparable.
 * Id `reference.questionnaire:<name>:<version>`.
 */
export const referenceQuestionnaire = defineKind({
	kind: 'reference.questionnaire',
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
export type ReferenceQuestionnaire = z.infer<typeof body>;
export type Unsur = z.infer<typeof unsur>;
