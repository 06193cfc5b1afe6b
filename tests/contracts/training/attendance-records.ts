import { ulid } from 'ulid';
import type { Envelope, RecordOf } from '#shared/kernel/envelope';
import type { TrainingMark } from '#shared/training/kinds/training-mark';
import type { TrainingProgramme } from '#shared/training/kinds/training-programme';
import { record } from '../records';

/** The programme of `people.committee`, and one that is somebody else's. */
export const [activity, otherActivity] = ['01KB1111111111111111111111', '01KB2222222222222222222222'] as const;

export const session = `training.session:${activity}:01KB3333333333333333333333`;
export const otherSession = `training.session:${otherActivity}:01KB3333333333333333333333`;
export const participation = `training.participation:${activity}:P2`;

type About = Partial<Envelope>;

/** A programme with P5 on its committee. */
export function programme(more: Partial<TrainingProgramme> = {}, about: About = {}): RecordOf<TrainingProgramme> {
	const { activity: of = activity } = about;
	return record(
		'bkpsdm',
		`training.programme:${of}`,
		{
			...{
				title: 'Pelatihan arsip',
				rules: 'reference.training-rules:lan-10-2018',
				form: 'course',
				start: '2026-11-02',
				end: '2026-11-06',
			},
			...{ jp: null, minimumAttendance: 90, toleranceMinutes: 15, marksBreak: false, passScore: null, capacity: 40, targetGroup: '' },
			...{ fitsPost: true, partner: null, organiser: 'BKPSDM', place: 'Aula', certificate: null, state: 'open', closedAt: null },
			decree: {
				...{ number: '800/1/2026', date: '2026-10-01' },
				members: [{ person: 'P5', name: 'Orang P5', role: 'member', from: '2026-01-01', to: '2099-12-31' }],
			},
			...more,
		},
		{ activity: of, ...about },
	);
}

/** A session of a morning. */
export function morning(of: string = activity) {
	const body = {
		date: '2026-11-02',
		start: '08:00',
		end: '12:00',
		breakMinutes: 0,
		jp: 5,
		topic: 'Arsip',
		trainer: '',
		place: '',
		cancelled: false,
	};
	return record('bkpsdm', `training.session:${of}:01KB3333333333333333333333`, body, { activity: of });
}

/** A participation; of the person `subject`, or without one on the spot. */
export function part(subject: string | null, about: About = {}, more: object = {}) {
	const body = {
		origin: subject ? 'list' : 'spot',
		role: 'participant',
		name: 'Orang',
		post: 'Analis',
		continues: [],
		withdrawn: false,
		...more,
	};
	const unit = subject ? { subject, unit: 'DUKCAPIL' } : {};
	return record('bkpsdm', `training.participation:${activity}:${subject ?? ulid()}`, body, { activity, ...unit, ...about });
}

/** P2 came in. */
export function mark(more: Partial<TrainingMark> = {}, about: About = {}): RecordOf<TrainingMark> {
	return record(
		'panitia',
		`training.mark:${activity}:${ulid()}`,
		{ participation, session, act: 'in', how: 'scan', clock: null, absence: null, reason: '', undoes: null, ...more },
		{ activity, subject: 'P2', unit: 'DUKCAPIL', ...about },
	);
}
