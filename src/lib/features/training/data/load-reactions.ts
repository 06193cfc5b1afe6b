import type { DeviceDb } from '$lib/device/db';
import { ofKind } from '$lib/device/records/of-kind';
import { readActivity } from '$lib/device/records/read-activity';
import { trainingReaction } from '#shared/training/kinds/training-reaction';
import { sumReactions, type ReactionSum } from '#shared/training/sum-reactions';

/** How a programme was received, by its activity. For `live(() => …)`. */
export async function loadReactions(db: DeviceDb, activity: string): Promise<ReactionSum> {
	const views = await readActivity(db, activity, [trainingReaction.kind]);
	return sumReactions(ofKind(views, trainingReaction).map(({ record }) => record.body));
}
