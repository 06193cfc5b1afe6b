import { ulid } from 'ulid';
import type { RecordOf } from '#shared/kernel/envelope';
import { z } from '#shared/kernel/zod';
import { officeContact, type OfficeContact } from '#shared/office/kinds/office-contact';
import type { Store } from '../store/store';
import { StoreUnavailable } from '../store/store-unavailable';
import { storedRecords } from '../store/stored-records';
import { writeRecord } from '../store/write-records';
import type { Logger } from '../log';
import type { Who } from '../session/who';

const often = 5 * 60 * 1000;
const mostRemembered = 10_000;

const contactBody = z.object({ at: z.string(), unsent: z.number() });

/**
 * Keeps in the office when each tablet was last heard of, and how many records it still held. Written at most once
 * in five minutes per account and device, at once when the tablet becomes empty or no longer is. Never holds up or
 * fails the request that brought the news.
 */
export function contactKeeper(store: Store, log: Logger): (who: Who, unsent: string | undefined) => void {
	const written = new Map<string, { at: number; empty: boolean }>();
	return (who, header) => {
		const unsent = /^\d{1,6}$/.test(header ?? '') ? Number(header) : null;
		// Only the app tells this; a replicator that reads along is no tablet in the field.
		if (unsent === null) return;
		const key = `${who.session.account}:${who.device}`;
		const now = Date.now();
		const last = written.get(key);
		if (last && now - last.at < often && last.empty === (unsent === 0)) return;
		if (written.size >= mostRemembered) written.clear();
		written.set(key, { at: now, empty: unsent === 0 });
		writeContact(store.db('office'), who, unsent, new Date(now)).catch((error: Error) => {
			written.delete(key);
			log.warn({ trouble: error.name }, 'a contact was not kept');
		});
	};
}

async function writeContact(office: PouchDB.Database, { session, device }: Who, unsent: number, now: Date): Promise<void> {
	const at = now.toISOString();
	const record: RecordOf<OfficeContact> = {
		_id: `office.contact:${session.account}:${device}`,
		kind: officeContact.kind,
		v: officeContact.v,
		unit: '*',
		period: '*',
		by: 'gateway',
		device: 'gateway',
		at,
		edit: ulid(now.getTime()),
		body: { device, account: session.account, units: [...session.units], roles: [...session.roles], at, unsent },
	};
	for (let attempt = 0; attempt < 4; attempt++) {
		const before = (await storedRecords(office, [record._id])).get(record._id);
		const { state } = await writeRecord(office, { ...record, ...(before && { _rev: before._rev }) });
		if (state === 'stored') return;
		if (state !== 'conflict') break;
	}
	throw new StoreUnavailable('A contact could not be kept.');
}

/** What the account's devices were last heard to hold, of those that held anything: records entered and never accepted. */
export async function heldByDevices(store: Store, account: string): Promise<{ at: string; unsent: number }[]> {
	const start = `office.contact:${account}:`;
	const { rows } = await store.db('office').allDocs({ include_docs: true, startkey: start, endkey: `${start}\ufff0` });
	return rows.flatMap(({ doc }) => {
		const held = contactBody.safeParse((doc as { body?: unknown } | undefined)?.body).data;
		return held && held.unsent > 0 ? [{ at: held.at, unsent: held.unsent }] : [];
	});
}
