import { ulid } from 'ulid';
import { readRecord, type KindDefinition } from '#shared/kernel/define-kind';
import type { RecordOf } from '#shared/kernel/envelope';

/** What a record is made of that no device sends: the gateway's own reference data, and the demo office. */
export interface StoredRecord<Body> {
	_id: string;
	unit: string;
	period: string;
	/** The person it is about, where it is about one. */
	subject?: string;
	/** The activity it belongs to, where it belongs to one. */
	activity?: string;
	by: string;
	device: string;
	/** When it was made, and when it arrived. */
	at: Date;
	received: Date;
	body: Body;
}

/**
 * A record as it would stand in the store had it come by the road: same envelope, same receipt, same schemas.
 * @param random numbers from 0 to 1 for its `edit`; a seeded source makes the same record again
 * @throws Error when its own schema refuses it
 */
export function storedRecord<Kind extends string, Body>(
	definition: KindDefinition<Kind, Body>,
	{ at, received, ...record }: StoredRecord<Body>,
	random: () => number = Math.random,
): RecordOf<Body> {
	const edit = ulid(at.getTime(), random);
	const no = `${jakarta(received).slice(2, 10).replaceAll('-', '')}-${edit.slice(-8)}`;
	const made = {
		...record,
		kind: definition.kind,
		v: definition.v,
		at: jakarta(at),
		edit,
		received: { at: received.toISOString(), no },
	};
	const read = readRecord(definition, made);
	if (!read.ok) throw new Error(`${made._id}: ${read.problem.path} ${read.problem.message}`);
	return read.record;
}

/** A time as a clock in Pematangsiantar shows it (UTC+7 all year), `2026-11-24T14:32:10+07:00`. */
function jakarta(time: Date): string {
	return `${new Date(time.getTime() + 7 * 60 * 60 * 1000).toISOString().slice(0, 19)}+07:00`;
}
