import { day } from '../../kernel/day';
import { defineKind, readRecord } from '../../kernel/define-kind';
import { recordId, type RecordOf } from '../../kernel/envelope';
import type { Known } from '../../kernel/known';
import type { Refusal } from '../../kernel/refusal';
import { refuse } from '../../kernel/refuse';
import { z } from '../../kernel/zod';
import { ofParticipation } from './of-participation';
import { ofProgramme } from './of-programme';
import { trainingParticipation } from './training-participation';
import { trainingProgramme } from './training-programme';

const jp = z.number().check(z.minimum(0), z.maximum(1000), z.multipleOf(0.01));
const score = z.nullable(z.number().check(z.minimum(0), z.maximum(100), z.multipleOf(0.01)));

const body = z.strictObject({
	participation: recordId,
	/** As the programme says when it is decided: what a superior's tablet counts JP by. */
	title: z.string().check(z.minLength(1), z.maxLength(300)),
	form: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)),
	organiser: z.string().check(z.minLength(1), z.maxLength(200)),
	start: day,
	end: day,
	fitsPost: z.boolean(),
	/** JP attended and scheduled when it was decided, and the one in per cent of the other; `null`: nothing was scheduled. */
	attended: jp,
	scheduled: jp,
	percent: z.nullable(z.number().check(z.minimum(0), z.maximum(100))),
	/** Before the training and after it; the second decides. `null`: no test. */
	scoreBefore: score,
	score,
	verdict: z.enum(['passed', 'failed']),
	/** Why it is not what the programme's rules say; empty when it is. */
	reason: z.string().check(z.maxLength(1000)),
	/** JP it counts for: as the certificate says, else those attended. */
	jp,
});

/**
 * Lulus or tidak lulus: what HR decides of a participant once the sessions are over. Its period is the year the programme ended in. One per person and programme,
 * `training.result:<activity>:<person>`; nobody decides an own one.
 */
export const trainingResult = defineKind({
	kind: 'training.result',
	feed: 'training',
	v: 1,
	body,
	upgrades: {},
	id: ({ activity = '', subject }) => `${activity}:${subject}`,
	about: { person: 'one', unit: 'one', period: 'year', activity: 'one' },
	change: 'by-office',
	readers: { employee: 'self', appraiser: 'people-in-charge', hr: 'all' },
	writers: { hr: 'all' },
	made: 'person',
	fourEyes: 'replacing',
	needs: [ofProgramme, ofParticipation],
	asks: ({ activity = '', body }) => [`${trainingProgramme.kind}:${activity}`, body.participation],
	admissible,
});

function admissible({ by, subject, period, activity = '', body }: RecordOf<TrainingResult>, known: Known): Refusal | null {
	if (known.personOf(by) === subject) return refuse('own_record', 'subject');
	const found = readRecord(trainingProgramme, known.find(`${trainingProgramme.kind}:${activity}`));
	const programme = found.ok ? found.record.body : null;
	if (programme?.form !== body.form) return refuse('unknown_reference', 'body.form');
	if (programme.start !== body.start || programme.end !== body.end) return refuse('dates_contradict', 'body.end');
	if (body.end.slice(0, 4) !== period) return refuse('wrong_identity', 'period');
	if (body.start > known.today) return refuse('period_not_begun', 'body.start');
	const part = readRecord(trainingParticipation, known.find(body.participation));
	return part.ok && part.record.body.role === 'participant' ? null : refuse('unknown_reference', 'body.participation');
}

export type TrainingResult = z.infer<typeof body>;
