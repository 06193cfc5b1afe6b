import type { DeviceDb } from '$lib/device/db';
import { newRecord, type Maker } from '$lib/device/new-record';
import { newUlid } from '$lib/device/new-ulid';
import { submitRecords } from '$lib/device/outbox/submit-record';
import type { Envelope } from '#shared/kernel/envelope';
import { trainingHeadCount, type TrainingHeadCount } from '#shared/training/kinds/training-head-count';

/** Records how many people somebody counted in the hall; the same number tapped twice in a minute is one. Throws what `submitRecords` throws. */
export async function countHeads(db: DeviceDb, maker: Maker, activity: string, session: string, people: number): Promise<string[]> {
	const { kind, v } = trainingHeadCount;
	const record = newRecord(maker, {
		...{ _id: `${kind}:${activity}:${newUlid()}`, kind, v, unit: '*', period: '*', activity, body: { session, people } },
	});
	return submitRecords(db, { unless: isSaid }, [record]);
}

function isSaid(standing: readonly Envelope[], made: Envelope): boolean {
	const said = made.body as TrainingHeadCount;
	return standing.some(({ at, body }) => {
		const count = body as TrainingHeadCount;
		return count.session === said.session && count.people === said.people && Date.parse(made.at) - Date.parse(at) < 60_000;
	});
}
