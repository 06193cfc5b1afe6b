import { addDays } from '#shared/kernel/days';
import type { RecordOf } from '#shared/kernel/envelope';
import { attendedJp } from '#shared/training/attended-jp';
import { newCertificateCode } from '#shared/training/certificate-code';
import { defaultTrainingRules } from '#shared/training/default-training-rules';
import { foldRoster } from '#shared/training/fold-roster';
import { trainingCertificate, type TrainingCertificate } from '#shared/training/kinds/training-certificate';
import type { TrainingMark } from '#shared/training/kinds/training-mark';
import type { TrainingParticipation } from '#shared/training/kinds/training-participation';
import type { TrainingProgramme } from '#shared/training/kinds/training-programme';
import { trainingReaction } from '#shared/training/kinds/training-reaction';
import { trainingResult } from '#shared/training/kinds/training-result';
import { trainingRevocation } from '#shared/training/kinds/training-revocation';
import type { TrainingSession } from '#shared/training/kinds/training-session';
import { resultOf } from '#shared/training/result-of';
import { sessionJp } from '#shared/training/session-jp';
import { ranks } from '#shared/personnel/ranks';
import { storedRecord } from '../../reference/stored-record';
import { staffUnits } from '../demo-office';
import { demoPeople } from '../people/demo-people';
import { ulidOf } from './ulid-of';

interface Over {
	programme: RecordOf<TrainingProgramme>;
	sessions: readonly RecordOf<TrainingSession>[];
	people: readonly RecordOf<TrainingParticipation>[];
	marks: readonly RecordOf<TrainingMark>[];
	/** The certificate of one of them was taken back. */
	revokes: boolean;
}

const { minutesPerJp, forms } = defaultTrainingRules;
const city = 'Pemerintah Kota Pematangsiantar';

/** What the participants handed in on the committee's tablet at the end of the last session: most of them, most content. */
export function reactionsOf(
	{ programme, people, by }: Pick<Over, 'programme' | 'people'> & { by: string },
	seed: number,
	random: () => number,
): RecordOf<unknown>[] {
	const { activity = '', body } = programme;
	const answer = () => (random() < 0.05 ? null : Math.min(4, 2 + Math.floor(random() * 2.7)));
	const suggestions = ['Waktunya ditambah', 'Lebih banyak praktik', 'Bahan dibagikan lebih awal', ''];
	return people
		.filter(() => random() < 0.7)
		.map((_, index) => {
			const at = new Date(Date.parse(`${body.end}T16:05:00+07:00`) + index * 40_000);
			const answers = { content: answer(), trainers: answer(), organisation: answer(), use: answer() ?? 3 };
			const said = { answers, suggestion: suggestions[Math.floor(random() * suggestions.length)]! };
			const id = `training.reaction:${activity}:${ulidOf(`R${seed}`, index + 1)}`;
			const about = { _id: id, activity, unit: '*', period: '*', by, device: `demo-tablet-${by}`, at, received: at };
			return storedRecord(trainingReaction, { ...about, body: said }, random);
		});
}

/** What HR decided once a programme was over: results by its own rules, five days later the certificates. */
export function resultsOf({ programme, sessions, people, marks, revokes }: Over, random: () => number): RecordOf<unknown>[] {
	const { body, activity = '' } = programme;
	const decided = officeMorning(addDays(body.end, 2));
	const issued = addDays(body.end, 5);
	const byHr = { by: 'bkpsdm', device: 'demo-kantor', activity, period: body.end.slice(0, 4) };
	const roster = foldRoster({ sessions, participations: people, marks, resolutions: [], tolerance: body.toleranceMinutes });
	const records: RecordOf<unknown>[] = [];
	let certificates = 0;
	for (const { _id, subject = '', unit, body: part } of people) {
		const sum = attendedJp(sessions, (session) => roster.attendanceOf(_id, session), minutesPerJp);
		const score = body.passScore === null ? null : 64 + Math.floor(random() * 34);
		const proposed = resultOf(body, sum, score);
		if (proposed.verdict === null) continue;
		const jp = proposed.verdict === 'passed' ? proposed.jp : 0;
		const about = { ...byHr, subject, unit };
		const result = storedRecord(
			trainingResult,
			{
				...{ ...about, _id: `training.result:${activity}:${subject}`, at: decided, received: decided },
				body: {
					...{ participation: _id, title: body.title, form: body.form, organiser: body.organiser, start: body.start, end: body.end },
					...{ fitsPost: body.fitsPost, attended: sum.attended, scheduled: sum.scheduled, percent: sum.percent },
					...{ scoreBefore: score === null ? null : Math.max(0, score - 12), score, verdict: proposed.verdict, reason: '', jp },
				},
			},
			random,
		);
		records.push(result);
		if (proposed.verdict !== 'passed' || !body.certificate) continue;
		const at = new Date(officeMorning(issued).getTime() + ++certificates * 1000);
		const certificate = storedRecord(
			trainingCertificate,
			{
				...{ ...about, _id: `training.certificate:${activity}:${subject}:1`, at, received: at },
				body: certificateBody(result._id, body, subject, { part, jp, date: issued, sessions }, random),
			},
			random,
		);
		records.push(certificate);
		if (!revokes || certificates !== 3) continue;
		const later = officeMorning(addDays(issued, 20));
		const said = { certificate: certificate._id, reason: 'Nama pada sertifikat salah tulis.' };
		const own = { ...about, _id: `training.revocation:${activity}:${subject}:1`, at: later, received: later };
		records.push(storedRecord(trainingRevocation, { ...own, body: said }, random));
	}
	return records;
}

function certificateBody(
	result: string,
	programme: TrainingProgramme,
	person: string,
	{ part, jp, date, sessions }: { part: TrainingParticipation; jp: number; date: string; sessions: readonly RecordOf<TrainingSession>[] },
	random: () => number,
): TrainingCertificate {
	const { title, start, end, place, organiser } = programme;
	const { title: kind, ...look } = programme.certificate!;
	const { nip, grade, postName, seat } = demoPeople.find(({ id }) => id === person)!;
	return {
		...{ ...look, result, code: newCertificateCode(Uint8Array.from({ length: 10 }, () => Math.floor(random() * 256))) },
		...{ title: kind, jp, date },
		programme: { title, start, end, place, organiser, form: forms.find(({ code }) => code === programme.form)?.label ?? programme.form },
		holder: {
			...{ name: part.name, nip: nip ?? '', birthPlace: 'Pematangsiantar' },
			birthDate: nip ? nip.replace(/^(\d{4})(\d{2})(\d{2}).*/, '$1-$2-$3') : null,
			rank: [ranks[grade ?? ''], grade].filter(Boolean).join(', '),
			post: postName,
			institution: [staffUnits.find(({ code }) => code === seat.unit)?.name, city].filter(Boolean).join(', '),
		},
		subjects: sessions.map(({ body }) => ({ topic: body.topic, jp: sessionJp(body, minutesPerJp) })),
	};
}

function officeMorning(day: string): Date {
	return new Date(`${day}T09:30:00+07:00`);
}
