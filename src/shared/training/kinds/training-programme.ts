import { day } from '../../kernel/day';
import { defineKind, readRecord } from '../../kernel/define-kind';
import { moment, recordId, type RecordOf } from '../../kernel/envelope';
import type { Known } from '../../kernel/known';
import { personId } from '../../kernel/person-id';
import type { Refusal } from '../../kernel/refusal';
import { refuse } from '../../kernel/refuse';
import { z } from '../../kernel/zod';
import { referenceTrainingRules } from './reference-training-rules';

const text = (longest: number) => z.string().check(z.maxLength(longest));
const filled = (longest: number) => z.string().check(z.minLength(1), z.maxLength(longest));

/** Their parts in a committee, by the decree. */
export const committeeRoles = ['head', 'chair', 'secretary', 'member', 'observer'] as const;

const committeeMember = z.strictObject({ person: personId, name: filled(200), role: z.enum(committeeRoles), from: day, to: day });

const body = z.strictObject({
	title: filled(300),
	/** The `reference.training-rules` it was planned under, and a form of development in it. */
	rules: recordId,
	form: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)),
	start: day,
	end: day,
	/** JP of the whole programme as certified, two decimals at most; `null`: as many as its sessions come to. */
	jp: z.nullable(z.number().check(z.gt(0), z.maximum(1000), z.multipleOf(0.01))),
	/** Attended JP in per cent of the scheduled ones that are needed to pass. No default: it stands in each programme's own rules. */
	minimumAttendance: z.number().check(z.minimum(0), z.maximum(100)),
	/** So many minutes late, or gone early, are not counted as late or early. */
	toleranceMinutes: z.int().check(z.minimum(0), z.maximum(240)),
	/** A third mark per session, after the break. */
	marksBreak: z.boolean(),
	/** The score needed to pass; `null`: it is not graded. */
	passScore: z.nullable(z.number().check(z.minimum(0), z.maximum(100))),
	capacity: z.nullable(z.int().check(z.minimum(1), z.maximum(10_000))),
	targetGroup: text(500),
	/** BKN counts only training that fits the post. */
	fitsPost: z.boolean(),
	partner: z.nullable(recordId),
	organiser: filled(200),
	place: text(300),
	/** Only who stands in it is the programme's committee, in these days. */
	decree: z.nullable(
		z.strictObject({ number: filled(120), date: day, members: z.array(committeeMember).check(z.minLength(1), z.maxLength(60)) }),
	),
	/** How its certificates look and are numbered; `null`: it has none. */
	certificate: z.nullable(
		z.strictObject({
			/** STTP for what ends with a grade, Sertifikat for the rest. */
			title: z.enum(['sttp', 'certificate']),
			/** `800.2/{nomor:4}/BKPSDM/{tahun}`. */
			pattern: filled(120),
			place: filled(100),
			signatory: z.strictObject({ name: filled(200), nip: z.nullable(text(30)), post: filled(200) }),
		}),
	),
	state: z.enum(['planned', 'open', 'closed', 'cancelled']),
	/** When it was closed: what arrives later is taken, and shown as late. */
	closedAt: z.nullable(moment),
});

/** A training the city holds. Its id is the activity all its other records name: `training.programme:<activity>`. */
export const trainingProgramme = defineKind({
	kind: 'training.programme',
	feed: 'training',
	v: 1,
	body,
	upgrades: {},
	id: ({ activity = '' }) => activity,
	about: { person: 'none', unit: 'city', period: 'none', activity: 'one' },
	change: 'by-office',
	readers: { employee: 'all', appraiser: 'all', committee: 'all', evaluator: 'all', hr: 'all' },
	writers: { hr: 'all' },
	made: 'person',
	needs: [
		{
			path: 'body.partner',
			ids: ({ body: { partner } }) => (partner === null ? [] : [partner]),
			kinds: ['training.partner'],
			agrees: [],
			code: 'unknown_reference',
		},
	],
	asks: ({ body }) => [body.rules],
	admissible,
});

function admissible({ body }: RecordOf<TrainingProgramme>, known: Known): Refusal | null {
	const { start, end, decree, state, closedAt } = body;
	if (end < start) return refuse('dates_contradict', 'body.end');
	if (decree?.members.some(({ from, to }) => to < from)) return refuse('dates_contradict', 'body.decree.members');
	const before = known.standing && readRecord(trainingProgramme, known.standing);
	const stood = before?.ok ? (before.record.body.decree?.members ?? []) : [];
	if (stood.some(({ person }) => !decree?.members.some((member) => member.person === person)))
		return refuse('decree_member_removed', 'body.decree.members');
	// Results are of the year it ended in, and stay with it.
	if (before?.ok && before.record.body.end <= known.today && before.record.body.end.slice(0, 4) !== end.slice(0, 4))
		return refuse('dates_contradict', 'body.end');
	if ((state === 'closed') !== (closedAt !== null)) return refuse('dates_contradict', 'body.closedAt');
	const rules = known.read(referenceTrainingRules, body.rules)?.body;
	if (!rules) return refuse('unknown_rules', 'body.rules');
	return rules.forms.some(({ code }) => code === body.form) ? null : refuse('unknown_reference', 'body.form');
}

export type TrainingProgramme = z.infer<typeof body>;
