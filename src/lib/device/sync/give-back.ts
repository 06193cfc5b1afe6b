import type { Envelope } from '#shared/kernel/envelope';
import type { Feed } from '#shared/kernel/feeds';
import { kinds } from '#shared/kinds';
import type { DeviceDb, OutboxRow } from '../db';
import { enqueue } from '../outbox/queue';
import type { Office } from './open-office';
import { readChanges } from './read-changes';

const chunk = 500;

/**
 * After the office was set back to an older backup: asks it, 500 at a time, which of the person's own accepted records
 * it still holds, and puts what it lost back into the outbox (same edit, without the old receipt). Returns how many.
 * Harmless to repeat: what already waits again is left as it is.
 */
export async function giveBack(db: DeviceDb, office: Office, feed: Feed, account: string): Promise<number> {
	let given = 0;
	for (const { kind } of [...kinds.values()].filter((definition) => definition.feed === feed)) {
		for (let after = `${kind}:`; ;) {
			const records = await db.records.where('_id').between(after, `${kind};`, false, false).limit(chunk).toArray();
			if (records.length === 0) break;
			after = records.at(-1)!._id;
			const own = records.filter((record) => record.by === account && record.received);
			if (own.length > 0) given += await putBack(db, feed, own, await held(office, feed, own));
		}
	}
	return given;
}

/** The office's revision and edit of these records, by id. */
async function held(office: Office, feed: Feed, records: readonly Envelope[]): Promise<Map<string, string>> {
	const response = await office.feed(feed).fetch('_changes?filter=_doc_ids&include_docs=true&since=0', {
		method: 'POST',
		headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
		body: JSON.stringify({ doc_ids: records.map(({ _id }) => _id) }),
	});
	const found = new Map<string, string>();
	for await (const rows of readChanges(response.body!))
		for (const { id, doc, deleted } of rows) if (!deleted) found.set(id, (doc as Envelope | undefined)?._rev ?? '');
	return found;
}

function putBack(db: DeviceDb, feed: Feed, own: readonly Envelope[], theirs: ReadonlyMap<string, string>): Promise<number> {
	const queuedAt = new Date().toISOString();
	return db.transaction('rw', db.outbox, async () => {
		const waiting = new Set(
			await db.outbox
				.where('id')
				.anyOf(own.map(({ _id }) => _id))
				.primaryKeys(),
		);
		const lost = own.flatMap((record): Omit<OutboxRow, 'place'>[] => {
			const base = theirs.get(record._id);
			// An older revision there means that the last edit was lost; a newer one comes by itself with the pull.
			if (waiting.has(record._id) || (base !== undefined && generation(base) >= generation(record._rev))) return [];
			const { _rev, received, ...rest } = record;
			void [_rev, received];
			return [
				{
					id: record._id,
					feed,
					kind: record.kind,
					state: 'waiting',
					queuedAt,
					attempts: 0,
					record: { ...rest, ...(base && { _rev: base }) },
				},
			];
		});
		await enqueue(db, lost);
		return lost.length;
	});
}

const generation = (rev = '') => Number.parseInt(rev, 10) || 0;
