import type { Envelope, RecordOf } from '#shared/kernel/envelope';
import { newCertificateCode } from '#shared/training/certificate-code';
import type { TrainingCertificate } from '#shared/training/kinds/training-certificate';
import type { TrainingResult } from '#shared/training/kinds/training-result';
import type { TrainingRevocation } from '#shared/training/kinds/training-revocation';
import { record } from '../records';
import { activity } from './attendance-records';

/** How the certificates of the programme look. */
export const paper = {
	...{ title: 'sttp' as const, pattern: '800/{nomor:4}/{tahun}', place: 'Pematangsiantar' },
	signatory: { name: 'Rosa', nip: null, post: 'Kepala BKPSDM' },
};

type About = Partial<Envelope>;
const of = (subject: string, about: About): About => ({ activity, subject, unit: 'DUKCAPIL', period: '2026', ...about });

/** `subject` has passed the programme of `attendance-records.ts`. */
export function result(subject: string, more: Partial<TrainingResult> = {}, about: About = {}): RecordOf<TrainingResult> {
	const body: TrainingResult = {
		...{ participation: `training.participation:${activity}:${subject}`, title: 'Pelatihan arsip', form: 'course', organiser: 'BKPSDM' },
		...{ start: '2026-11-02', end: '2026-11-06', fitsPost: true, attended: 5, scheduled: 5, percent: 100, scoreBefore: null, score: null },
		...{ verdict: 'passed', reason: '', jp: 5, ...more },
	};
	return record('bkpsdm', `training.result:${activity}:${subject}`, body, of(subject, about));
}

/** The `place`-th certificate of `subject`, with a code of its own. */
export function certificate(
	subject: string,
	place = 1,
	more: Partial<TrainingCertificate> = {},
	about: About = {},
): RecordOf<TrainingCertificate> {
	const body: TrainingCertificate = {
		...{ result: `training.result:${activity}:${subject}`, code: newCertificateCode(crypto.getRandomValues(new Uint8Array(10))) },
		...{ ...paper, jp: 5, subjects: [], date: '2026-11-10' },
		programme: { title: 'Pelatihan arsip', start: '2026-11-02', end: '2026-11-06', place: 'Aula', organiser: 'BKPSDM', form: 'Kursus' },
		holder: {
			...{ name: `Orang ${subject}, S.Kom.`, nip: '199001012015031001', birthPlace: 'Siantar', birthDate: '1990-01-01' },
			...{ rank: 'Penata, III/c', post: 'Analis', institution: 'Dukcapil' },
		},
		...more,
	};
	return record('bkpsdm', `training.certificate:${activity}:${subject}:${place}`, body, of(subject, about));
}

/** Takes it back. */
export function revocation({ _id, subject = '' }: Pick<Envelope, '_id' | 'subject'>, reason = 'Nama salah tulis.', about: About = {}) {
	const body: TrainingRevocation = { certificate: _id, reason };
	return record('bkpsdm', _id.replace('certificate', 'revocation'), body, of(subject, about));
}
