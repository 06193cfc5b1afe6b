import type { DeviceDb } from '$lib/device/db';
import { newRecord, type Maker } from '$lib/device/new-record';
import { submitRecords } from '$lib/device/outbox/submit-record';
import { trainingReaction, type TrainingReaction } from '#shared/training/kinds/training-reaction';

/** Hands one form in, once; `id`: its ULID, given when it was begun. Gives the ids submitted. Throws what `submitRecords` throws. */
export async function handInReaction(db: DeviceDb, maker: Maker, activity: string, id: string, body: TrainingReaction): Promise<string[]> {
	const { kind, v } = trainingReaction;
	const record = newRecord(maker, { _id: `${kind}:${activity}:${id}`, kind, v, unit: '*', period: '*', activity, body });
	return submitRecords(db, { builtOn: null }, [record]);
}
