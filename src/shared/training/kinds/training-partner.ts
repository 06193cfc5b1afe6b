import { day } from '../../kernel/day';
import { defineKind } from '../../kernel/define-kind';
import { refuse } from '../../kernel/refuse';
import { z } from '../../kernel/zod';

const text = (longest: number) => z.string().check(z.maxLength(longest));

/** The kinds of institution of `docs/glossary.md`; HR chooses among them. */
export const partnerTypes = [
	...(['lan', 'province', 'ministry', 'bkn', 'university', 'company', 'certifier', 'own', 'other'] as const),
] as const;

const body = z.strictObject({
	name: z.string().check(z.minLength(1), z.maxLength(200)),
	type: z.enum(partnerTypes),
	/** Only an accredited body may hold leadership courses; `until` `null`: without an end. */
	accreditation: z.nullable(z.strictObject({ number: z.string().check(z.minLength(1), z.maxLength(120)), until: z.nullable(day) })),
	agreement: z.nullable(
		z.strictObject({ number: z.string().check(z.minLength(1), z.maxLength(120)), from: day, to: z.nullable(day), scope: text(1000) }),
	),
	contact: text(300),
	/** False: not offered for new programmes any more. */
	active: z.boolean(),
});

/** An institution the city trains its people with. Id `training.partner:<ULID>`. */
export const trainingPartner = defineKind({
	kind: 'training.partner',
	feed: 'training',
	v: 1,
	body,
	upgrades: {},
	id: '<ulid>',
	about: { person: 'none', unit: 'city', period: 'none' },
	change: 'by-office',
	readers: { hr: 'all', evaluator: 'all' },
	writers: { hr: 'all' },
	made: 'person',
	admissible: ({ body: { agreement } }) =>
		agreement?.to != null && agreement.to < agreement.from ? refuse('dates_contradict', 'body.agreement.to') : null,
});
export type TrainingPartner = z.infer<typeof body>;
