import { day } from '../../kernel/day';
import { defineKind, readRecord } from '../../kernel/define-kind';
import { recordId, type RecordOf } from '../../kernel/envelope';
import type { Known } from '../../kernel/known';
import type { Refusal } from '../../kernel/refusal';
import { refuse } from '../../kernel/refuse';
import { z } from '../../kernel/zod';
import { mostCertificates } from '../certificate-place';
import { resultOf } from '../result-of';
import { ofParticipation } from './of-participation';
import { ofProgramme } from './of-programme';
import { trainingParticipation } from './training-participation';
import { trainingProgramme, type TrainingProgramme } from './training-programme';

const jp = z.number().check(z.minimum(0), z.maximum(10_000), z.multipleOf(0.01));
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
	asks: (record) => [
		`${trainingProgramme.kind}:${record.activity}`,
		record.body.participation,
		...(record._rev ? certificatesOf(record).flat() : []),
	],
	admissible,
});

/** Ids of all certificates there can be of a result's person and programme, each with that of its revocation. */
function certificatesOf({
	activity,
	subject,
}: Pick<RecordOf<unknown>, 'activity' | 'subject'>): [certificate: string, revocation: string][] {
	const key = (place: number) => `${activity}:${subject}:${place}`;
	return Array.from({ length: mostCertificates }, (_, index) => [
		`training.certificate:${key(index + 1)}`,
		`training.revocation:${key(index + 1)}`,
	]);
}

function admissible(record: RecordOf<TrainingResult>, known: Known): Refusal | null {
	const { by, subject, period, activity = '', body } = record;
	if (known.personOf(by) === subject) return refuse('own_record', 'subject');
	const found = readRecord(trainingProgramme, known.find(`${trainingProgramme.kind}:${activity}`));
	if (!found.ok) return refuse('unknown_reference', 'activity');
	const programme = found.record.body;
	const isOfProgramme = (['title', 'form', 'organiser', 'start', 'end', 'fitsPost'] as const).every(
		(field) => programme[field] === body[field],
	);
	if (!isOfProgramme || programme.state === 'cancelled') return refuse('not_as_programme', 'body');
	if (body.end.slice(0, 4) !== period) return refuse('wrong_identity', 'period');
	if (body.end > known.today) return refuse('period_not_begun', 'body.end');
	const part = readRecord(trainingParticipation, known.find(body.participation));
	if (!part.ok || part.record.body.role !== 'participant' || part.record.body.withdrawn)
		return refuse('unknown_reference', 'body.participation');
	const holds = certificatesOf(record).some(([certificate, revocation]) => known.inOffice(certificate) && !known.find(revocation));
	return holds ? refuse('certificate_stands', '_id') : followsRules(body, programme);
}

/** Whether it is what the programme's own rules say, or says why not. */
function followsRules(body: TrainingResult, programme: TrainingProgramme): Refusal | null {
	const { attended, scheduled, percent, score, verdict, reason, jp } = body;
	if (
		attended > scheduled ||
		(scheduled > 0 ? percent === null || Math.abs(percent - (attended * 100) / scheduled) > 0.01 + 1 / scheduled : percent !== null)
	)
		return refuse('malformed', 'body.percent');
	const proposed = resultOf(programme, { attended, scheduled, percent, unknown: 0 }, score);
	if (verdict !== proposed.verdict && reason.trim() === '') return refuse('blank', 'body.reason');
	return jp === (verdict === 'passed' ? proposed.jp : 0) ? null : refuse('not_as_programme', 'body.jp');
}

export type TrainingResult = z.infer<typeof body>;
