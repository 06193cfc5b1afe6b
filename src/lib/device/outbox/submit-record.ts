import type { Envelope } from '#shared/kernel/envelope';
import { kinds } from '#shared/kinds';
import { limits } from '#shared/kernel/limits';
import type { DeviceDb, OutboxRow } from '../db';
import { written } from '../storage-failure';
import { enqueue } from './queue';
import { standing, standingEdits, standingOfKind } from './standing';

/** A record of more than `limits.document` bytes: the office would refuse it, so it is refused before it is saved. */
export class RecordTooLarge extends Error {
	constructor(readonly bytes: number) {
		super(`record of ${bytes} bytes, at most ${limits.document}`);
		this.name = 'RecordTooLarge';
	}
}

/** From a stored draft: it has to be there still, and be the one the form began (`begun`), not a later one under the same id. */
export interface DraftOrigin {
	draft: string;
	begun: string | undefined;
	/** What stays of the draft where a part of it is submitted (`undefined`: nothing); `null`: that part was submitted before. */
	leaves?: (value: unknown) => unknown;
}

/** By the records' own ids: of each the edit must stand that it was built on (`null`: none), here or on its way. */
export interface EditOrigin {
	builtOn: string | null | ((id: string) => string | null);
	/** Drafts that go out with them. */
	drafts?: readonly string[];
}

/** By what a record says: `unless` tells, from those of its kind about the same subject and period, that it was said before. */
export interface ActOrigin {
	unless: (standing: readonly Envelope[], made: Envelope) => boolean;
	drafts?: readonly string[];
}

/** What makes a form that is submitted twice, tapped twice or open in two tabs give one record. */
export type Origin = DraftOrigin | EditOrigin | ActOrigin;

/** The records, from what stands under the ids asked for. Nothing is awaited inside but `held`. */
export type Make = (held: (id: string) => Promise<Envelope | undefined>) => Promise<readonly Envelope[]>;

/**
 * The one door from a form to the road: in one strict transaction the drafts go out and the records go into the
 * outbox, all of them or none. A record that was submitted before, as `origin` tells, is left out; a draft that is gone leaves all out. Gives the
 * ids of what went in, none when everything had been submitted or discarded before. A record already waiting or refused under the same id is
 * replaced (edit and resend); give it a new `edit`. Resolves after the commit. Throws `RecordTooLarge`, `StorageFull`, what `records` throws, or
 * what IndexedDB throws: nothing has changed then.
 */
export async function submitRecords(db: DeviceDb, origin: Origin, records: readonly Envelope[] | Make): Promise<string[]> {
	const fromDraft = 'draft' in origin && typeof records !== 'function';
	// A form that does not ask what stands never waits for a chunk of records that is being pulled.
	const tables = fromDraft ? [db.drafts, db.outbox] : [db.drafts, db.outbox, db.records];
	return written(() =>
		db.transaction('rw', tables, async () => {
			if ('draft' in origin && !(await takeDraft(db, origin))) return [];
			const made = typeof records === 'function' ? await records((id) => standing(db, id)) : records;
			const fresh = 'draft' in origin ? made : await notYetSubmitted(db, origin, made);
			const queuedAt = new Date().toISOString();
			await enqueue(
				db,
				fresh.map((record) => outboxRow(record, queuedAt)),
			);
			if (!('draft' in origin)) await db.drafts.bulkDelete([...(origin.drafts ?? [])]);
			return fresh.map(({ _id }) => _id);
		}),
	);
}

async function takeDraft(db: DeviceDb, { draft, begun, leaves }: DraftOrigin): Promise<boolean> {
	const row = await db.drafts.get(draft);
	if (!row || row.begun !== begun) return false;
	const value = leaves?.(row.value);
	if (value === null) return false;
	await (value === undefined ? db.drafts.delete(draft) : db.drafts.put({ ...row, value }));
	return true;
}

async function notYetSubmitted(db: DeviceDb, origin: EditOrigin | ActOrigin, made: readonly Envelope[]): Promise<Envelope[]> {
	if ('unless' in origin) {
		const before = await standingOfKind(db, made);
		return made.filter((record) => !origin.unless(before(record), record));
	}
	const { builtOn } = origin;
	const edits = await standingEdits(
		db,
		made.map(({ _id }) => _id),
	);
	return made.filter(({ _id }) => (edits.get(_id) ?? null) === (typeof builtOn === 'function' ? builtOn(_id) : builtOn));
}

function outboxRow(record: Envelope, queuedAt: string): Omit<OutboxRow, 'place'> {
	const bytes = new TextEncoder().encode(JSON.stringify(record)).length;
	if (bytes > limits.document) throw new RecordTooLarge(bytes);
	const { feed } = kinds.get(record.kind)!;
	return { id: record._id, feed, kind: record.kind, state: 'waiting', queuedAt, attempts: 0, record };
}
