import type { DeviceDb } from '$lib/device/db';
import { newRecord, type Maker } from '$lib/device/new-record';
import { newUlid } from '$lib/device/new-ulid';
import { submitRecords } from '$lib/device/outbox/submit-record';
import { trainingMark, type TrainingMark } from '#shared/training/kinds/training-mark';
import { trainingParticipation, type TrainingParticipation } from '#shared/training/kinds/training-participation';

/** Somebody who is not on the list, by name alone, and that this person came in. */
export interface OnTheSpot {
	activity: string;
	session: string;
	name: string;
	/** Jabatan and instansi; may be empty. */
	post: string;
	act: 'in' | 'break' | 'out';
	/** Seen here, or read from a list on paper. */
	how: 'manual' | 'paper';
}

/** Adds a participation without a person and the first mark with it; HR matches it later. `draft`: of the form. Throws what `submitRecords` throws. */
export async function addOnTheSpot(
	db: DeviceDb,
	maker: Maker,
	{ activity, session, name, post, act, how }: OnTheSpot,
	draft: { draft: string; begun: string | undefined },
): Promise<string[]> {
	const envelope = { unit: '*', period: '*', activity };
	const part: TrainingParticipation = { origin: 'spot', role: 'participant', name, post, continues: [], withdrawn: false };
	const { kind, v } = trainingParticipation;
	const participation = newRecord(maker, { ...envelope, _id: `${kind}:${activity}:${newUlid()}`, kind, v, body: part });
	const mark: TrainingMark = {
		...{ participation: participation._id, session, act, how, clock: null, absence: null, reason: '', undoes: null },
	};
	const came = newRecord(maker, {
		...{ ...envelope, _id: `${trainingMark.kind}:${activity}:${newUlid()}`, kind: trainingMark.kind, v: trainingMark.v, body: mark },
	});
	return submitRecords(db, draft, [participation, came]);
}
