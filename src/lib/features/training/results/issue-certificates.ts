import { z } from '#shared/kernel/zod';
import type { DeviceDb } from '$lib/device/db';
import { newRecord, type Maker } from '$lib/device/new-record';
import { submitRecords } from '$lib/device/outbox/submit-record';
import { units as readUnits } from '$lib/device/records/reference';
import { peopleOf } from '$lib/features/personnel/data/people-of';
import type { ReferencePerson } from '#shared/personnel/kinds/reference-person';
import type { Envelope, RecordOf } from '#shared/kernel/envelope';
import { readNip } from '#shared/personnel/nip';
import { ranks } from '#shared/personnel/ranks';
import { newCertificateCode } from '#shared/training/certificate-code';
import { certificatePlace } from '#shared/training/certificate-place';
import { trainingCertificate, type TrainingCertificate } from '#shared/training/kinds/training-certificate';
import type { TrainingParticipation } from '#shared/training/kinds/training-participation';
import type { TrainingProgramme } from '#shared/training/kinds/training-programme';
import type { TrainingResult } from '#shared/training/kinds/training-result';
import type { TrainingSession } from '#shared/training/kinds/training-session';
import { sessionJp } from '#shared/training/session-jp';
import { sessionSpan } from '#shared/training/session-span';

/** The form before certificates are issued. */
export const issueDraft = z.object({
	/** The day that stands on them. */
	date: z.string(),
	/** Place and day of birth as far as they were typed, by person. The list of people knows neither; a NIP says a day that may be wrong. */
	births: z.record(z.string(), z.object({ place: z.string(), day: z.string() })),
});
export type IssueDraft = z.infer<typeof issueDraft>;

/** Somebody who gets a certificate. */
export interface Graduate {
	participation: RecordOf<TrainingParticipation>;
	result: RecordOf<TrainingResult>;
	/** Id of the certificate before, which was taken back; `null`: it is the first. */
	before: string | null;
}

/** What all certificates of a programme have in common. */
export interface Issuing {
	programme: RecordOf<TrainingProgramme>;
	/** Name of its form of development, as the rules have it. */
	form: string;
	sessions: readonly RecordOf<TrainingSession>[];
	minutesPerJp: number;
	draft: IssueDraft;
	/** Drafts that go out with them. */
	drafts?: readonly string[];
}

/**
 * Issues certificates in the order given, which is that of their numbers. Who has got one meanwhile, here or from another tablet, is left out. Gives
 * the ids submitted. Throws what `submitRecords` throws.
 */
export async function issueCertificates(db: DeviceDb, maker: Maker, issuing: Issuing, graduates: readonly Graduate[]): Promise<string[]> {
	const units = new Map((await readUnits(db)).map(({ body }) => [body.code, body.name]));
	const people = await peopleOf(
		db,
		graduates.map(({ result }) => result.subject ?? ''),
	);
	const records = graduates.map((graduate) =>
		certificateOf(maker, issuing, graduate, people.get(graduate.result.subject ?? '')?.body, units),
	);
	const isIssued = (standing: readonly Envelope[], made: Envelope) => standing.some(({ _id }) => _id === made._id);
	return submitRecords(db, { unless: isIssued, ...(issuing.drafts && { drafts: issuing.drafts }) }, records);
}

function certificateOf(
	maker: Maker,
	{ programme, form, sessions, minutesPerJp, draft }: Issuing,
	{ participation, result, before }: Graduate,
	/** As the personnel list has the person now. */
	person: ReferencePerson | undefined,
	units: ReadonlyMap<string, string>,
): RecordOf<TrainingCertificate> {
	const { kind, v } = trainingCertificate;
	const { subject = '', activity = '' } = result;
	const { title, start, end, place, organiser, certificate } = programme.body;
	if (certificate === null) throw new Error('a programme without certificates');
	const nip = person?.nip ?? '';
	const birth = draft.births[subject] ?? { place: '', day: birthByNip(nip) };
	const grade = person?.grade ?? '';
	const body: TrainingCertificate = {
		...{ result: result._id, code: newCertificateCode(crypto.getRandomValues(new Uint8Array(10))) },
		...{ title: certificate.title, pattern: certificate.pattern, jp: result.body.jp, place: certificate.place, date: draft.date },
		programme: { title, start, end, place, organiser, form },
		holder: {
			name: person?.name ?? participation.body.name,
			nip,
			birthPlace: birth.place.trim(),
			birthDate: birth.day || null,
			rank: [ranks[grade], grade].filter(Boolean).join(', '),
			post: person?.post ?? participation.body.post,
			institution: [units.get(person?.unit ?? result.unit), city].filter(Boolean).join(', '),
		},
		subjects: subjectsOf(sessions, minutesPerJp),
		signatory: certificate.signatory,
	};
	const next = before === null ? 1 : (certificatePlace(before) ?? 0) + 1;
	const { unit, period } = result;
	return newRecord(maker, { _id: `${kind}:${activity}:${subject}:${next}`, kind, v, unit, period, subject, activity, body });
}

const city = 'Pemerintah Kota Pematangsiantar';

/** What was taught, in the order it began, sessions of one topic together. */
function subjectsOf(sessions: readonly RecordOf<TrainingSession>[], minutesPerJp: number): TrainingCertificate['subjects'] {
	const subjects = new Map<string, number | null>();
	const ordered = [...sessions].filter(({ body }) => !body.cancelled).sort((a, b) => sessionSpan(a.body).start - sessionSpan(b.body).start);
	for (const { body } of ordered) {
		const [before, jp] = [subjects.get(body.topic), sessionJp(body, minutesPerJp)];
		subjects.set(body.topic, jp === null || before === null ? null : (before ?? 0) + jp);
	}
	return [...subjects].slice(0, 200).map(([topic, jp]) => ({ topic, jp: jp === null ? null : Math.round(jp * 100) / 100 }));
}

/** The day of birth a NIP was made from; empty when it says none. */
export function birthByNip(nip: string | null): string {
	const read = readNip(nip ?? '', '2999-12-31');
	return read.ok ? read.birth : '';
}
