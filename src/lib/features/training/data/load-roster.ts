import type { DeviceDb } from '$lib/device/db';
import { ofKind } from '$lib/device/records/of-kind';
import { readActivity } from '$lib/device/records/read-activity';
import type { RecordView } from '$lib/device/records/read-records';
import { actTime } from '#shared/kernel/act-time';
import type { KindDefinition } from '#shared/kernel/define-kind';
import type { RecordOf } from '#shared/kernel/envelope';
import { foldRoster, type Roster } from '#shared/training/fold-roster';
import { trainingHeadCount, type TrainingHeadCount } from '#shared/training/kinds/training-head-count';
import { trainingMark, type TrainingMark } from '#shared/training/kinds/training-mark';
import { trainingParticipation, type TrainingParticipation } from '#shared/training/kinds/training-participation';
import { trainingProgramme, type TrainingProgramme } from '#shared/training/kinds/training-programme';
import { trainingResolution } from '#shared/training/kinds/training-resolution';
import { trainingSession, type TrainingSession } from '#shared/training/kinds/training-session';
import { sessionSpan } from '#shared/training/session-span';

/** A programme and what this device knows of its hall. */
export interface LoadedRoster {
	programme: RecordOf<TrainingProgramme>;
	/** In the order in which they begin, without the cancelled ones. */
	sessions: RecordOf<TrainingSession>[];
	roster: Roster;
	/** Who takes part still, by name. */
	people: RecordOf<TrainingParticipation>[];
	marks: RecordOf<TrainingMark>[];
	headCounts: RecordOf<TrainingHeadCount>[];
	/** On the way, or refused, by record id; the office has the others. */
	delivery: ReadonlyMap<string, RecordView<never>['state']>;
	/** Latest act of each tablet, milliseconds, by device id. */
	devices: ReadonlyMap<string, number>;
}

const kinds = [trainingProgramme, trainingSession, trainingParticipation, trainingMark, trainingHeadCount, trainingResolution].map(
	({ kind }) => kind,
);

/** Reads it by the programme's activity; `null` when this device does not have the programme. For `live(() => …)`. */
export async function loadRoster(db: DeviceDb, activity: string): Promise<LoadedRoster | null> {
	const views = await readActivity(db, activity, kinds);
	const records = <Kind extends string, Body>(kind: KindDefinition<Kind, Body>) => ofKind(views, kind).map(({ record }) => record);
	const programme = records(trainingProgramme)[0];
	if (!programme) return null;
	const sessions = records(trainingSession)
		.filter(({ body }) => !body.cancelled)
		.sort((a, b) => sessionSpan(a.body).start - sessionSpan(b.body).start || (a._id < b._id ? -1 : 1));
	const marks = records(trainingMark);
	const participations = records(trainingParticipation);
	const resolutions = records(trainingResolution);
	const roster = foldRoster({ sessions, participations, marks, resolutions, tolerance: programme.body.toleranceMinutes });
	const devices = new Map<string, number>();
	for (const mark of marks) devices.set(mark.device, Math.max(devices.get(mark.device) ?? 0, actTime(mark)));
	return {
		...{ programme, sessions, roster, marks, devices },
		people: roster.people.filter(({ body }) => !body.withdrawn).sort((a, b) => a.body.name.localeCompare(b.body.name, 'id')),
		headCounts: records(trainingHeadCount),
		delivery: new Map(views.map(({ record, state }) => [record._id, state])),
	};
}
