import { ulid } from 'ulid';
import type { DeviceDb } from '$lib/device/db';
import { newRecord, type Maker } from '$lib/device/new-record';
import { submitRecords } from '$lib/device/outbox/submit-record';
import type { Envelope, RecordOf } from '#shared/kernel/envelope';
import type { TrainingExternal } from '#shared/training/kinds/training-external';
import { trainingReview, type TrainingReview } from '#shared/training/kinds/training-review';

/**
 * Puts HR's word about these trainings on record: each about the very edit that was read, each once. `reason` is needed to send one back.
 * Gives the ids submitted. Throws what `submitRecords` throws.
 */
export async function reviewExternals(
	db: DeviceDb,
	maker: Maker,
	records: readonly RecordOf<TrainingExternal>[],
	said: Pick<TrainingReview, 'verdict' | 'reason'>,
): Promise<string[]> {
	const { kind, v } = trainingReview;
	const reviews = records.map(({ _id, edit, unit, period, subject }) =>
		newRecord(maker, { _id: `${kind}:${ulid()}`, kind, v, unit, period, subject: subject!, body: { of: _id, edit, ...said } }),
	);
	return submitRecords(db, { unless: saidOfThisEdit }, reviews);
}

function saidOfThisEdit(standing: readonly Envelope[], made: Envelope): boolean {
	const { of, edit } = made.body as TrainingReview;
	return standing.some(({ body }) => (body as TrainingReview).of === of && (body as TrainingReview).edit === edit);
}
