import type { DeviceDb } from '$lib/device/db';
import { officeDay } from '$lib/device/office-state';
import { readRecords } from '$lib/device/records/read-records';
import type { RecordOf } from '#shared/kernel/envelope';
import { sessionJp } from '#shared/training/session-jp';
import type { Attendance } from '#shared/training/fold-roster';
import { trainingParticipation, type TrainingParticipation } from '#shared/training/kinds/training-participation';
import type { TrainingProgramme } from '#shared/training/kinds/training-programme';
import type { TrainingSession } from '#shared/training/kinds/training-session';
import { loadBadges } from '../data/load-badges';
import { loadResults, noResult, type PersonResult } from '../data/load-results';
import { loadRoster } from '../data/load-roster';
import { trainingRules } from '../data/training-rules';

/** A programme one takes part in, as this device knows it. */
export interface OwnProgramme {
	activity: string;
	programme: RecordOf<TrainingProgramme>;
	participation: RecordOf<TrainingParticipation>;
	sessions: { session: RecordOf<TrainingSession>; attendance: Attendance; jp: number | null; isOver: boolean }[];
	/** Code of the badge that is valid; `null`: none yet. */
	badge: string | null;
	/** What was decided once it was over. */
	result: PersonResult;
	isOver: boolean;
}

/** The programmes of a person, those that go on first, then the newest. For `live(() => …)`. */
export async function loadOwnProgrammes(db: DeviceDb, person: string): Promise<OwnProgramme[]> {
	const [participations, rules, today] = await Promise.all([readRecords(db, trainingParticipation), trainingRules(db), officeDay(db)]);
	const own = participations.rows.map(({ record }) => record).filter(({ subject, body }) => subject === person && !body.withdrawn);
	const loaded = await Promise.all(
		own.map(async (participation): Promise<OwnProgramme[]> => {
			const activity = participation.activity!;
			const [found, badges, results] = await Promise.all([loadRoster(db, activity), loadBadges(db, activity), loadResults(db, activity)]);
			if (!found || found.programme.body.state === 'cancelled') return [];
			const { programme, roster } = found;
			const minutesPerJp = rules.find(({ _id }) => _id === programme.body.rules)?.body.minutesPerJp ?? 45;
			const sessions = found.sessions.map((session) => ({
				...{ session, attendance: roster.attendanceOf(participation._id, session._id), isOver: session.body.date < today },
				jp: sessionJp(session.body, minutesPerJp),
			}));
			const badge = badges.valid.get(participation._id)?.body.code ?? null;
			const result = results.get(person) ?? noResult;
			return [{ activity, programme, participation, sessions, badge, result, isOver: programme.body.end < today }];
		}),
	);
	const when = ({ programme: { body } }: OwnProgramme) => Date.parse(body.start);
	return loaded.flat().sort((a, b) => Number(a.isOver) - Number(b.isOver) || (a.isOver ? when(b) - when(a) : when(a) - when(b)));
}
