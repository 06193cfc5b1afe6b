import type { RecordOf } from '#shared/kernel/envelope';
import { trainingMark, type TrainingMark } from '#shared/training/kinds/training-mark';
import type { TrainingParticipation } from '#shared/training/kinds/training-participation';
import type { TrainingSession } from '#shared/training/kinds/training-session';
import { storedRecord } from '../../reference/stored-record';
import { accountOf } from '../appraisals/appraisal-record';
import type { DemoPerson } from '../people/demo-people';
import { ulidOf } from './ulid-of';

interface Hall {
	activity: string;
	sessions: readonly RecordOf<TrainingSession>[];
	people: readonly RecordOf<TrainingParticipation>[];
	recorder: DemoPerson;
	/** Tells the programmes' ids apart. */
	seed: number;
}

const minute = 60_000;

/** What was taken in the hall: nearly everybody comes and goes in time, some late, some not at all, each with a reason. */
export function attendanceOf({ activity, sessions, people, recorder, seed }: Hall, random: () => number): RecordOf<TrainingMark>[] {
	let made = 0;
	const by = accountOf(recorder);
	return sessions.flatMap((session) => {
		const [start, end] = [session.body.start, session.body.end!].map((time) => Date.parse(`${session.body.date}T${time}:00+07:00`)) as [
			number,
			number,
		];
		return people.flatMap(({ _id, subject, unit }) => {
			const mark = (time: number, said: Partial<TrainingMark>) => {
				const how = random() < 0.9 ? 'scan' : 'manual';
				const body: TrainingMark = {
					...{ participation: _id, session: session._id, act: 'in', how, clock: null, absence: null, reason: '', undoes: null },
					...said,
				};
				return storedRecord(
					trainingMark,
					{
						...{ _id: `training.mark:${activity}:${ulidOf(`M${seed}`, ++made)}`, activity, unit, period: '*', by },
						...(subject !== undefined && { subject }),
						device: `demo-tablet-${by}`,
						at: new Date(time),
						// Sent in the evening, when there was a signal.
						received: new Date(end + 2 * 60 * minute),
						body,
					},
					random,
				);
			};
			const chance = random();
			if (chance < 0.04) return [mark(start + 30 * minute, { act: 'absent', how: 'manual', absence: chance < 0.02 ? 'ill' : 'duty' })];
			const late = chance > 0.94 ? 20 + Math.floor(random() * 30) : -Math.floor(random() * 20);
			return [mark(start + late * minute, {}), mark(end + Math.floor(random() * 10) * minute, { act: 'out' })];
		});
	});
}
