import type { DeviceDb } from '$lib/device/db';
import type { SignedIn } from '$lib/device/identity';
import { officeDay } from '$lib/device/office-state';
import { readRecords } from '$lib/device/records/read-records';
import { groupBy } from '#shared/kernel/group-by';
import type { RecordOf } from '#shared/kernel/envelope';
import { trainingProgramme, type TrainingProgramme } from '#shared/training/kinds/training-programme';
import { trainingSession, type TrainingSession } from '#shared/training/kinds/training-session';

/** A programme whose attendance this person takes. */
export interface Hall {
	activity: string;
	programme: RecordOf<TrainingProgramme>;
	sessions: number;
	/** Its sessions of the office's day. */
	today: TrainingSession[];
}

/** Programmes with a session today first, then those to come, then the newest that are over. HR has all, others those of their decrees. For `live(() => …)`. */
export async function loadHalls(db: DeviceDb, { roles, activities = [] }: SignedIn): Promise<Hall[]> {
	const [programmes, sessions, day] = await Promise.all([
		readRecords(db, trainingProgramme),
		readRecords(db, trainingSession),
		officeDay(db),
	]);
	const led = new Set(activities.map(({ activity }) => activity));
	const standing = sessions.rows.map(({ record }) => record).filter(({ body }) => !body.cancelled);
	const sessionsOf = groupBy(standing, ({ activity }) => activity);
	const halls = programmes.rows
		.map(({ record }) => record)
		.filter(({ activity, body }) => body.state !== 'cancelled' && (roles.includes('hr') || led.has(activity!)))
		.map((programme): Hall => {
			const own = sessionsOf.get(programme.activity) ?? [];
			const today = own.map(({ body }) => body).filter(({ date }) => date === day);
			return { activity: programme.activity!, programme, sessions: own.length, today: today.sort((a, b) => (a.start < b.start ? -1 : 1)) };
		});
	const order = ({ programme: { body }, today }: Hall) => (today.length > 0 ? 0 : body.end >= day ? 1 : 2);
	const when = ({ programme: { body } }: Hall) => Date.parse(body.start);
	return halls.sort((a, b) => order(a) - order(b) || (order(a) === 2 ? when(b) - when(a) : when(a) - when(b)));
}
