import type { DeviceDb } from '$lib/device/db';
import { newRecord, type Maker } from '$lib/device/new-record';
import { newUlid } from '$lib/device/new-ulid';
import { submitRecords, type DraftOrigin } from '$lib/device/outbox/submit-record';
import { engagementEvent, type EngagementEvent } from '#shared/engagement/kinds/engagement-event';

/** Puts an act of the office about a voice on record. `unit`: which reads it, or `*`. Gives the ids submitted. Throws what `submitRecords` throws. */
export async function submitAct(db: DeviceDb, maker: Maker, unit: string, body: EngagementEvent, origin: DraftOrigin): Promise<string[]> {
	const { kind, v } = engagementEvent;
	return submitRecords(db, origin, [newRecord(maker, { _id: `${kind}:${body.code}:${newUlid()}`, kind, v, unit, period: '*', body })]);
}
