import type { DeviceDb } from '$lib/device/db';
import { newRecord, type Maker } from '$lib/device/new-record';
import { newUlid } from '$lib/device/new-ulid';
import { submitRecords } from '$lib/device/outbox/submit-record';
import type { Envelope, RecordOf } from '#shared/kernel/envelope';
import { newBadgeCode } from '#shared/training/badge-code';
import { trainingBadge, type TrainingBadge } from '#shared/training/kinds/training-badge';
import type { TrainingParticipation } from '#shared/training/kinds/training-participation';

/**
 * Gives these people of a programme a badge each, with a new code: the one they had is replaced by it, and says so when it is scanned.
 * `known`: ids of the badges the person saw who asked for this; who has got another one since is left out. Gives the ids submitted. Throws what `submitRecords` throws.
 */
export async function makeBadges(
	db: DeviceDb,
	maker: Maker,
	people: readonly RecordOf<TrainingParticipation>[],
	known: ReadonlySet<string>,
): Promise<string[]> {
	const { kind, v } = trainingBadge;
	const badges = people.map(({ _id, activity = '', unit, subject }) =>
		newRecord(maker, {
			...{ _id: `${kind}:${activity}:${newUlid()}`, kind, v, unit, period: '*', activity },
			...(subject !== undefined && { subject }),
			body: { participation: _id, code: newBadgeCode(activity, crypto.getRandomValues(new Uint8Array(10))) } satisfies TrainingBadge,
		}),
	);
	const hasAnother = (standing: readonly Envelope[], made: Envelope) =>
		standing.some(
			({ _id, body }) => (body as TrainingBadge).participation === (made.body as TrainingBadge).participation && !known.has(_id),
		);
	return submitRecords(db, { unless: hasAnother }, badges);
}
