import type { DeviceDb } from '$lib/device/db';
import { newRecord, type Maker } from '$lib/device/new-record';
import { newUlid } from '$lib/device/new-ulid';
import { submitRecords } from '$lib/device/outbox/submit-record';
import type { Envelope, RecordOf } from '#shared/kernel/envelope';
import type { TrainingParticipation } from '#shared/training/kinds/training-participation';
import { trainingResolution, type TrainingResolution } from '#shared/training/kinds/training-resolution';

/** Records what a person decided where marks contradict each other; the same decision twice is one. Throws what `submitRecords` throws. */
export async function resolveContradiction(
	db: DeviceDb,
	maker: Maker,
	{ _id, unit, subject, activity }: RecordOf<TrainingParticipation>,
	session: string,
	said: Pick<TrainingResolution, 'verdict' | 'reason'>,
): Promise<string[]> {
	const { kind, v } = trainingResolution;
	const record = newRecord(maker, {
		...{ _id: `${kind}:${activity}:${newUlid()}`, kind, v, unit, period: '*', body: { participation: _id, session, ...said } },
		...(subject !== undefined && { subject }),
		...(activity !== undefined && { activity }),
	});
	return submitRecords(db, { unless: isSaid }, [record]);
}

function isSaid(standing: readonly Envelope[], made: Envelope): boolean {
	const said = made.body as TrainingResolution;
	return standing.some(({ kind, body }) => {
		const before = body as TrainingResolution;
		const isOfSame = kind === made.kind && before.participation === said.participation && before.session === said.session;
		return isOfSame && before.verdict === said.verdict && before.reason === said.reason;
	});
}
