import type { DeviceDb } from '$lib/device/db';
import { ofKind } from '$lib/device/records/of-kind';
import { readActivity } from '$lib/device/records/read-activity';
import { inActOrder } from '#shared/kernel/in-act-order';
import type { RecordOf } from '#shared/kernel/envelope';
import { trainingBadge, type TrainingBadge } from '#shared/training/kinds/training-badge';

/** The badges of a programme as this device knows them. */
export interface Badges {
	byCode: ReadonlyMap<string, RecordOf<TrainingBadge>>;
	/** The newest of each participation, which is the one that is valid. */
	valid: ReadonlyMap<string, RecordOf<TrainingBadge>>;
}

/** Reads them by the programme's activity. For `live(() => …)`. */
export async function loadBadges(db: DeviceDb, activity: string): Promise<Badges> {
	const records = ofKind(await readActivity(db, activity, [trainingBadge.kind]), trainingBadge).map(({ record }) => record);
	const ordered = inActOrder(records);
	return {
		byCode: new Map(ordered.map((badge) => [badge.body.code, badge])),
		valid: new Map(ordered.map((badge) => [badge.body.participation, badge])),
	};
}
