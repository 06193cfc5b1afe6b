import type { DeviceDb } from '$lib/device/db';
import type { Envelope } from '#shared/kernel/envelope';
import { ulid } from '#shared/kernel/envelope';
import { z } from '#shared/kernel/zod';

/** `DraftBase`, as it stands in a document's draft. */
export const draftBase = z.nullable(z.strictObject({ edit: ulid, rev: z.optional(z.string()) }));

/** A document as this device holds it now: what waits to be sent before what the office gave. Inside a transaction of both tables. */
export async function standing(db: DeviceDb, id: string): Promise<Envelope | undefined> {
	return (await db.outbox.get(id))?.record ?? (await db.records.get(id));
}
