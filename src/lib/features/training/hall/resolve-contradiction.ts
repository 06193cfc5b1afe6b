import type { DeviceDb } from '$lib/device/db';
import { newRecord, type Maker } from '$lib/device/new-record';
import { newUlid } from '$lib/device/new-ulid';
import { submitRecords } from '$lib/device/outbox/submit-record';
import { actTime } from '#shared/kernel/act-time';
import type { Envelope, RecordOf } from '#shared/kernel/envelope';
import type { TrainingParticipation } from '#shared/training/kinds/training-participation';
import { trainingResolution, type TrainingResolution } from '#shared/training/kinds/training-resolution';

/**
 * Records what a person decided where marks contradict each other; the same decision twice is one. `earlier`: the decision the person saw, which a
 * later mark has contradicted: to decide the same again is not the same. Throws what `submitRecords` throws.
 */
export async function resolveContradiction(
	db: DeviceDb,
	maker: Maker,
	{ _id, unit, subject, activity }: RecordOf<TrainingParticipation>,
	session: string,
	said: Pick<TrainingResolution, 'verdict' | 'reason'>,
	earlier: RecordOf<TrainingResolution> | null,
): Promise<string[]> {
	const { kind, v } = trainingResolution;
	const record = newRecord(maker, {
		...{ _id: `${kind}:${activity}:${newUlid()}`, kind, v, unit, period: '*', body: { participation: _id, session, ...said } },
		...(subject !== undefined && { subject }),
		...(activity !== undefined && { activity }),
	});
	const isSaid = (standing: readonly Envelope[]) =>
		(standing as RecordOf<TrainingResolution>[])
			.filter((before) => !earlier || (before._id !== earlier._id && actTime(before) >= actTime(earlier)))
			.some(
				({ body }) =>
					body.participation === _id && body.session === session && body.verdict === said.verdict && body.reason === said.reason,
			);
	return submitRecords(db, { unless: isSaid }, [record]);
}
