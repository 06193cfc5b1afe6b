import type { DeviceDb } from '$lib/device/db';
import type { Envelope } from '#shared/records/envelope';
import { ulid } from '#shared/records/envelope';
import { z } from '#shared/records/zod';

/** The version of a document a draft was begun from: its edit, and the office's revision when it had one. */
export const draftBase = z.nullable(z.strictObject({ edit: ulid, rev: z.optional(z.string()) }));
export type DraftBase = z.infer<typeof draftBase>;

/** The base of a draft begun from this record, or from nothing. */
export function baseOf(record: Envelope | null | undefined): DraftBase {
	return record ? { edit: record.edit, ...(record._rev && { rev: record._rev }) } : null;
}

/** A document as this device holds it now: what waits to be sent before what the office gave. Inside a transaction of both tables. */
export async function standing(db: DeviceDb, id: string): Promise<Envelope | undefined> {
	return (await db.outbox.get(id))?.record ?? (await db.records.get(id));
}

/**
 * The revision a new edit builds on. When the document has changed since the draft was begun (from another tablet) it is the
 * one of that time: the office then answers with a conflict, and a person chooses between the two; nothing is overwritten unseen.
 */
export function revisionFor(base: DraftBase, now: Envelope | undefined): string | undefined {
	return now && now.edit === base?.edit ? now._rev : base?.rev;
}
