import { readersOfReference } from '../../personnel/reference-readers';
import { day } from '../../kernel/day';
import { defineKind } from '../../kernel/define-kind';
import { refuse } from '../../kernel/refuse';
import { z } from '../../kernel/zod';

const jp = z.number().check(z.minimum(0), z.maximum(1000));
/** JP a year by the person's status (PNS, PPPK, other). */
const byStatus = z.partialRecord(z.enum(['PNS', 'PPPK', 'other']), jp);

const trainingForm = z.strictObject({
	code: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)),
	/** The official label, verbatim. */
	label: z.string().check(z.minLength(1), z.maxLength(160)),
	path: z.enum(['education', 'classical', 'non-classical']),
	/** Its part in the learning mix of 10:20:70. */
	share: z.enum(['formal', 'social', 'on-the-job']),
	/** `jenisDiklatId` of the kursus history in SIASN; `null` where there is none. */
	siasn: z.nullable(z.int().check(z.minimum(1), z.maximum(99))),
	/** JP of one `unit` where neither a certificate nor attendance says; `null`: somebody has to say. */
	jp: z.nullable(jp),
	unit: z.enum(['programme', 'day', 'session', 'activity']),
	/** What counts at most. */
	cap: z.nullable(
		z.strictObject({ jp: z.optional(jp), times: z.optional(z.int().check(z.minimum(1))), per: z.enum(['day', 'month', 'year']) }),
	),
});
export type TrainingForm = z.infer<typeof trainingForm>;

const body = z.strictObject({
	title: z.string().check(z.minLength(1), z.maxLength(200)),
	/** The regulation it follows. */
	basis: z.string().check(z.maxLength(400)),
	validFrom: day,
	validTo: z.nullable(day),
	minutesPerJp: z.int().check(z.minimum(1), z.maximum(240)),
	target: byStatus,
	/** Above it there is a warning; nothing is cut. */
	ceiling: byStatus,
	forms: z.array(trainingForm).check(z.minLength(1), z.maxLength(80)),
	/** What was not read in the regulation itself, in words for HR. */
	unconfirmed: z.array(z.string().check(z.maxLength(400))).check(z.maxLength(40)),
});

/** What counts how much JP, from one day to another; HR edits it. Id `reference.training-rules:<name>`. */
export const referenceTrainingRules = defineKind({
	kind: 'reference.training-rules',
	feed: 'reference',
	v: 1,
	body,
	upgrades: {},
	id: '<name>',
	about: { person: 'none', unit: 'city', period: 'none' },
	change: 'by-office',
	readers: readersOfReference,
	writers: { hr: 'all' },
	made: 'person',
	admissible: ({ body: { validFrom, validTo } }) =>
		validTo !== null && validTo < validFrom ? refuse('dates_contradict', 'body.validTo') : null,
});
export type ReferenceTrainingRules = z.infer<typeof body>;
