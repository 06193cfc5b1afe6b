import type { DeviceDb } from '$lib/device/db';
import { ofKind } from '$lib/device/records/of-kind';
import { readActivity } from '$lib/device/records/read-activity';
import { readRecords, type RecordView } from '$lib/device/records/read-records';
import type { RecordOf } from '#shared/kernel/envelope';
import type { ReferenceTrainingRules } from '#shared/training/kinds/reference-training-rules';
import { trainingParticipation, type TrainingParticipation } from '#shared/training/kinds/training-participation';
import { trainingPartner } from '#shared/training/kinds/training-partner';
import { trainingProgramme, type TrainingProgramme } from '#shared/training/kinds/training-programme';
import { trainingSession, type TrainingSession } from '#shared/training/kinds/training-session';
import { overlappingSessions } from '#shared/training/overlapping-sessions';
import { sessionJp } from '#shared/training/session-jp';
import { trainingRules } from '../data/training-rules';

/** One programme with what belongs to it, as this device knows it. */
export interface LoadedProgramme {
	/** `null`: this device does not have it. */
	view: RecordView<TrainingProgramme> | null;
	/** In the order in which they begin, the cancelled ones among them. */
	sessions: RecordView<TrainingSession>[];
	/** Record ids of sessions that overlap. */
	overlapping: ReadonlySet<string>;
	/** Everybody's part in it, the withdrawn ones too. */
	parts: RecordView<TrainingParticipation>[];
	rules: RecordOf<ReferenceTrainingRules>[];
	/** Partners by record id; those no longer offered too. */
	partners: ReadonlyMap<string, { name: string; active: boolean }>;
}

/** Reads it by its activity. For `live(() => …)`. */
export async function loadProgramme(db: DeviceDb, activity: string): Promise<LoadedProgramme> {
	const views = await readActivity(db, activity, [trainingProgramme.kind, trainingSession.kind, trainingParticipation.kind]);
	const sessions = ofKind(views, trainingSession).sort((a, b) => startOf(a).localeCompare(startOf(b)) || (a.id < b.id ? -1 : 1));
	const partners = await readRecords(db, trainingPartner);
	return {
		view: ofKind(views, trainingProgramme)[0] ?? null,
		sessions,
		overlapping: overlappingSessions(sessions.map(({ record }) => record)),
		parts: ofKind(views, trainingParticipation),
		rules: await trainingRules(db),
		partners: new Map(partners.rows.map(({ id, record: { body } }) => [id, { name: body.name, active: body.active }])),
	};
}

const startOf = ({ record: { body } }: RecordView<TrainingSession>) => `${body.date} ${body.start}`;

/** JP of all sessions that take place, two decimals; those without an end count nothing. */
export function sessionsJp(sessions: readonly RecordView<TrainingSession>[], minutesPerJp: number): number {
	const jp = sessions
		.filter(({ record }) => !record.body.cancelled)
		.reduce((sum, { record }) => sum + (sessionJp(record.body, minutesPerJp) ?? 0), 0);
	return Math.round(jp * 100) / 100;
}
