import { day } from '../../kernel/day';
import { defineKind, readRecord } from '../../kernel/define-kind';
import { recordId, type RecordOf } from '../../kernel/envelope';
import type { Known } from '../../kernel/known';
import type { Refusal } from '../../kernel/refusal';
import { refuse } from '../../kernel/refuse';
import { z } from '../../kernel/zod';
import { isCertificateCode } from '../certificate-code';
import { hasNumberPlace } from '../certificate-number';
import { ofProgramme } from './of-programme';
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
	jp: z.number().check(z.gt(0), z.maximum(1000), z.multipleOf(0.01)),
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
			code: 'already_exists',
		},
	],
	asks: ({ body }) => [body.result],
	admissible,
});

/** The place of a certificate among those of one person and programme, from 1; `null`: its id says none. */
export function certificatePlace(id: string): number | null {
	const [, , , last = '', ...more] = id.split(':');
	if (more.length > 0) return null;
	return /^[1-9]\d{0,2}$/.test(last) ? Number(last) : null;
}

/** The revocation there has to be before the certificate of this id is issued. */
function revocationBefore(id: string): string[] {
	const place = certificatePlace(id);
	if (place === null || place === 1) return [];
	return [`${trainingRevocation.kind}:${id.split(':').slice(1, 3).join(':')}:${place - 1}`];
}

function admissible({ _id, by, subject, body }: RecordOf<TrainingCertificate>, known: Known): Refusal | null {
	if (certificatePlace(_id) === null) return refuse('wrong_identity', '_id');
	if (known.personOf(by) === subject) return refuse('own_record', 'subject');
	if (!hasNumberPlace(body.pattern)) return refuse('malformed', 'body.pattern');
	if (body.date > known.today) return refuse('period_not_begun', 'body.date');
	// Decided and issued without a signal, both arrive at once.
	const found = readRecord(trainingResult, known.find(body.result));
	if (!found.ok || found.record.body.verdict !== 'passed') return refuse('not_passed', 'body.result');
	const { end, jp } = found.record.body;
	if (body.date < end) return refuse('dates_contradict', 'body.date');
	return jp === body.jp ? null : refuse('unknown_reference', 'body.jp');
}

export type TrainingCertificate = z.infer<typeof body>;
