import type { DeviceDb } from '$lib/device/db';
import { officeNow } from '$lib/device/office-state';
import type { RecordOf } from '#shared/kernel/envelope';
import { attendedJp, type AttendedJp } from '#shared/training/attended-jp';
import type { TrainingParticipation } from '#shared/training/kinds/training-participation';
import type { TrainingProgramme } from '#shared/training/kinds/training-programme';
import { sessionSpan } from '#shared/training/session-span';
import { loadRoster } from './load-roster';
import { trainingRules } from './training-rules';

/** What the participants of a programme have attended of the sessions that are over. */
export interface Sums {
	programme: RecordOf<TrainingProgramme>;
	sessions: number;
	/** Sessions that have ended: only they count. */
	over: number;
	/** Contradictions nobody has decided. */
	open: number;
	rows: {
		id: string;
		name: string;
		post: string;
		participation: RecordOf<TrainingParticipation>;
		sum: AttendedJp;
		/** Against the minimum; `null`: nothing to hold against it. */
		isEnough: boolean | null;
	}[];
}

/** Reads it by the programme's activity, participants by name; `null` when this device does not have the programme. For `live(() => …)`. */
export async function loadSums(db: DeviceDb, activity: string): Promise<Sums | null> {
	const [found, rules, now] = await Promise.all([loadRoster(db, activity), trainingRules(db), officeNow(db)]);
	if (!found) return null;
	const { programme, sessions, roster, people } = found;
	const minutesPerJp = rules.find(({ _id }) => _id === programme.body.rules)?.body.minutesPerJp ?? 45;
	const over = sessions.filter(({ body }) => {
		const { start, end } = sessionSpan(body);
		return (end ?? start) < now.getTime();
	});
	const participants = people.filter(({ body }) => body.role === 'participant');
	const rows = participants.map((participation) => {
		const { _id, body } = participation;
		const sum = attendedJp(over, (session) => roster.attendanceOf(_id, session), minutesPerJp);
		const isEnough = sum.percent === null ? null : sum.percent >= programme.body.minimumAttendance;
		return { id: _id, name: body.name, post: body.post, participation, sum, isEnough };
	});
	const open = participants.reduce(
		(all, { _id }) => all + over.filter((session) => roster.attendanceOf(_id, session._id).contradicts).length,
		0,
	);
	return { programme, sessions: sessions.length, over: over.length, open, rows };
}
