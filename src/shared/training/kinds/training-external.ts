import { referencePerson } from '../../personnel/kinds/reference-person';
import { day } from '../../kernel/day';
import { defineKind } from '../../kernel/define-kind';
import { recordId, type RecordOf } from '../../kernel/envelope';
import { evidence } from '../../kernel/evidence';
import type { Known } from '../../kernel/known';
import type { Refusal } from '../../kernel/refusal';
import { refuse } from '../../kernel/refuse';
import { z } from '../../kernel/zod';
import { referenceTrainingRules } from './reference-training-rules';

const body = z.strictObject({
	title: z.string().check(z.minLength(1), z.maxLength(300)),
	/** The `reference.training-rules` it was entered under, and a form of development in it. */
	rules: recordId,
	form: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)),
	organiser: z.string().check(z.minLength(1), z.maxLength(200)),
	start: day,
	end: day,
	/** As the certificate says, two decimals at most; `null`: the form's default counts. */
	jp: z.nullable(z.number().check(z.gt(0), z.maximum(1000), z.multipleOf(0.01))),
	/** How often it took place, for forms counted by session. */
	times: z.optional(z.int().check(z.minimum(1), z.maximum(366))),
	certificate: z.nullable(z.string().check(z.minLength(1), z.maxLength(120))),
	evidence: z.array(evidence).check(z.maxLength(20)),
	/** BKN counts only training that fits the post. */
	fitsPost: z.boolean(),
	/** Entered by mistake: it counts no more. */
	withdrawn: z.optional(z.literal(true)),
});

/**
 * A training that was not the city's own, entered by the employee, or by HR for somebody, and counted once HR has verified it
 * (`training.review`). Its period is the year it ended in. An edit has to be verified again. Id `training.external:<ULID>`.
 */
export const trainingExternal = defineKind({
	kind: 'training.external',
	feed: 'training',
	v: 1,
	body,
	upgrades: {},
	id: '<ulid>',
	about: { person: 'one', unit: 'one', period: 'year' },
	change: 'by-author',
	readers: { employee: 'self', appraiser: 'people-in-charge', hr: 'all' },
	writers: { employee: 'self', hr: 'all' },
	made: 'person',
	asks: ({ subject = '', body }) => [`${referencePerson.kind}:${subject}`, body.rules],
	admissible,
});

function admissible({ unit, period, subject = '', body }: RecordOf<TrainingExternal>, known: Known): Refusal | null {
	const units = [known.read(referencePerson, `${referencePerson.kind}:${subject}`)?.body.unit, known.standing?.unit];
	if (!units.includes(unit)) return refuse('not_persons_unit', 'unit');
	if (body.end < body.start) return refuse('dates_contradict', 'body.end');
	if (body.end > known.today) return refuse('period_not_begun', 'body.end');
	if (body.end.slice(0, 4) !== period) return refuse('wrong_identity', 'period');
	const rules = known.read(referenceTrainingRules, body.rules)?.body;
	if (!rules) return refuse('unknown_rules', 'body.rules');
	if (!rules.forms.some(({ code }) => code === body.form)) return refuse('unknown_reference', 'body.form');
	return body.certificate === null && body.evidence.length === 0 ? refuse('blank', 'body.evidence') : null;
}

export type TrainingExternal = z.infer<typeof body>;
