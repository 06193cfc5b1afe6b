import { day } from '../../kernel/day';
import { defineKind, readRecord } from '../../kernel/define-kind';
import { recordId, type RecordOf } from '../../kernel/envelope';
import type { Known } from '../../kernel/known';
import type { Refusal } from '../../kernel/refusal';
import { refuse } from '../../kernel/refuse';
import { z } from '../../kernel/zod';
import { certificatePlace } from '../certificate-place';
import { isCertificateCode } from '../certificate-code';
import { hasNumberPlace } from '../certificate-number';
import { ofProgramme } from './of-programme';
import { trainingProgramme, type TrainingProgramme } from './training-programme';
import { trainingRevocation } from './training-revocation';
import { trainingResult } from './training-result';

const text = (longest: number) => z.string().check(z.maxLength(longest));
const filled = (longest: number) => z.string().check(z.minLength(1), z.maxLength(longest));

const body = z.strictObject({
	/** The result it certifies. */
	result: recordId,
	/** What a stranger verifies it by; says nothing of the person. */
	code: z.string().check(z.regex(isCertificateCode)),
	title: z.enum(['sttp', 'certificate']),
	/** How its number is written; the running number is given at the office. */
	pattern: filled(120),
	programme: z.strictObject({ title: filled(300), start: day, end: day, place: text(300), organiser: filled(200), form: filled(160) }),
	/** As printed, in the order of the habitual template. Empty: left blank on the paper. */
	holder: z.strictObject({
		name: filled(200),
		nip: text(30),
		birthPlace: text(100),
		birthDate: z.nullable(day),
		rank: text(120),
		post: text(300),
		institution: text(300),
	}),
	jp: z.number().check(z.gt(0), z.maximum(10_000), z.multipleOf(0.01)),
	/** What was taught and for how many JP, for the second page; empty: it has none. */
	subjects: z
		.array(z.strictObject({ topic: filled(300), jp: z.nullable(z.number().check(z.minimum(0), z.maximum(1000))) }))
		.check(z.maxLength(200)),
	place: filled(100),
	date: day,
	signatory: z.strictObject({ name: filled(200), nip: z.nullable(text(30)), post: filled(200) }),
});

/**
 * An STTP or Sertifikat as issued, with all that stands on it but its number (`training.number`). The first of a person and programme is
 * `training.certificate:<activity>:<person>:1`; another one is issued only after the one before has been revoked. Never changed.
 */
export const trainingCertificate = defineKind({
	kind: 'training.certificate',
	feed: 'training',
	v: 1,
	body,
	upgrades: {},
	id: ({ activity = '', subject }) => `${activity}:${subject}:<name>`,
	about: { person: 'one', unit: 'one', period: 'year', activity: 'one' },
	change: 'never',
	taken: 'already_exists',
	readers: { employee: 'self', hr: 'all' },
	writers: { hr: 'all' },
	made: 'person',
	fourEyes: 'always',
	needs: [
		ofProgramme,
		{
			path: 'body.result',
			ids: ({ body }) => [body.result],
			kinds: ['training.result'],
			agrees: ['activity', 'person', 'unit', 'period'],
			code: 'unknown_reference',
		},
		{
			path: '_id',
			ids: ({ _id }) => revocationBefore(_id),
			kinds: ['training.revocation'],
			agrees: ['activity', 'person'],
			code: 'certificate_stands',
		},
	],
	asks: ({ activity = '', body }) => [body.result, `${trainingProgramme.kind}:${activity}`],
	admissible,
});

/** The revocation there has to be before the certificate of this id is issued. */
function revocationBefore(id: string): string[] {
	const place = certificatePlace(id);
	if (place === null || place === 1) return [];
	return [`${trainingRevocation.kind}:${id.split(':').slice(1, 3).join(':')}:${place - 1}`];
}

function admissible({ _id, by, subject, activity = '', body }: RecordOf<TrainingCertificate>, known: Known): Refusal | null {
	if (certificatePlace(_id) === null) return refuse('wrong_identity', '_id');
	if (known.personOf(by) === subject) return refuse('own_record', 'subject');
	if (!hasNumberPlace(body.pattern)) return refuse('malformed', 'body.pattern');
	if (body.date > known.today) return refuse('period_not_begun', 'body.date');
	// Decided and issued without a signal, both arrive at once.
	const result = readRecord(trainingResult, known.find(body.result));
	if (!result.ok || result.record.body.verdict !== 'passed') return refuse('not_passed', 'body.result');
	const { start, end, jp } = result.record.body;
	if (body.date < end) return refuse('dates_contradict', 'body.date');
	if (jp !== body.jp) return refuse('not_as_programme', 'body.jp');
	if (body.programme.start !== start || body.programme.end !== end) return refuse('not_as_programme', 'body.programme');
	const programme = readRecord(trainingProgramme, known.find(`${trainingProgramme.kind}:${activity}`));
	return programme.ok ? asIssuedBy(programme.record.body, body) : refuse('unknown_reference', 'activity');
}

/** Whether a certificate is what its programme issues. */
function asIssuedBy({ title, organiser, state, certificate }: TrainingProgramme, body: TrainingCertificate): Refusal | null {
	if (certificate === null || state === 'cancelled') return refuse('not_as_programme', 'activity');
	if (body.programme.title !== title || body.programme.organiser !== organiser) return refuse('not_as_programme', 'body.programme');
	const { title: sort, pattern, place, signatory } = certificate;
	const differs =
		body.title !== sort || body.pattern !== pattern || body.place !== place || JSON.stringify(body.signatory) !== JSON.stringify(signatory);
	return differs ? refuse('not_as_programme', 'body.pattern') : null;
}

export type TrainingCertificate = z.infer<typeof body>;
