import { ulid } from 'ulid';
import { kinds } from '#shared/kinds';
import type { DeviceDb, OutboxRow } from '../db';
import { hasCorrections, nextCorrection } from '../records/next-correction';
import { sameContent } from '../records/same-content';
import { recordTables } from '../records/record-tables';
import { storeRecords } from '../records/store-records';
import { written } from '../storage-failure';

/**
 * Ends a conflict with the version a person chose, field by field or whole: `body` is what shall stand.
 * The office's own version: nothing is sent. Another one: of a survey response it becomes the next correction of the
 * office's, of a kind that may change the same record on the office's revision. Of any other append-only kind there is one
 * (`hasCorrections`): the office's stands. Both versions as they were stay in `versions`.
 * Resolves after the commit; does nothing when no conflict of this id is there any more.
 */
export function resolveConflict(db: DeviceDb, id: string, body: unknown): Promise<void> {
	return written(() =>
		db.transaction('rw', [...recordTables(db), db.outbox, db.versions], async () => {
			const row = await db.outbox.get(id);
			if (row?.state !== 'conflict' || !row.theirs) return;
			const { theirs, record: mine } = row;
			const at = new Date().toISOString();
			await db.versions.bulkAdd([
				{ id, at, record: mine, from: 'device' },
				{ id, at, record: theirs, from: 'office' },
			]);
			await storeRecords(db, [theirs]);
			await db.outbox.delete(id);
			if (sameContent(withoutLink(body), withoutLink(theirs.body))) return;
			if (kinds.get(mine.kind)?.appendOnly && !hasCorrections(mine.kind)) return;
			const chosen = kinds.get(mine.kind)?.appendOnly
				? nextCorrection({ ...mine, _id: theirs._id, body })
				: { ...mine, _rev: theirs._rev, edit: ulid(), body };
			const next: OutboxRow = { ...row, id: chosen._id, state: 'waiting', queuedAt: at, attempts: 0, record: chosen };
			delete next.theirs;
			await db.outbox.put(next);
		}),
	);
}

/** Which response a correction corrects is not part of what was answered. */
function withoutLink(body: unknown): unknown {
	if (typeof body !== 'object' || body === null) return body;
	const { supersedes, ...rest } = body as Record<string, unknown>;
	void supersedes;
	return rest;
}
