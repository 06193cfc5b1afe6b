import { ulid } from 'ulid';
import type { Session } from '#shared/kernel/session';

/** The person signed in on this device, as the gateway answered at sign-in. Kept for work without a signal. */
export interface SignedIn extends Session {
	name: string;
	/** Version of the rights as a whole (`rightsOf`). */
	scope: string;
	/** Version of what may be seen of each feed that may be seen at all (`scopeOf`); absent from a gateway of before it told them. */
	scopes?: Record<string, string> | undefined;
	/** At sign-in: records that devices of this person were last heard to hold and never sent. */
	held?: { at: string; unsent: number }[] | undefined;
}

type Row = { id: 'device'; value: string } | { id: 'signed-in'; value: SignedIn };

/** As Dexie counted it, which made this database at first: its version 1. */
const version = 10;
let opened: Promise<IDBDatabase> | undefined;

/**
 * Belongs to the device, not to a person: its id, and who is signed in. In IndexedDB because `localStorage` is written
 * with a delay a killed browser loses; without Dexie, which would be a third of what is fetched before the first screen.
 */
function open(): Promise<IDBDatabase> {
	opened ??= new Promise<IDBDatabase>((resolve, reject) => {
		const request = indexedDB.open('hitei-device', version);
		request.onupgradeneeded = () => {
			if (!request.result.objectStoreNames.contains('identity')) request.result.createObjectStore('identity', { keyPath: 'id' });
		};
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error!);
	}).then((db) => {
		db.onversionchange = db.onclose = () => {
			db.close();
			opened = undefined;
		};
		return db;
	});
	opened.catch(() => (opened = undefined));
	return opened;
}

/**
 * Reads the row `id` and writes what `next` makes of it, in one transaction: a row, or `null` to delete it; nothing when
 * it answers `undefined`. Resolves with the row read once the transaction has committed.
 */
async function change(id: Row['id'], next?: (row: Row | undefined) => Row | null | undefined): Promise<Row | undefined> {
	const db = await open();
	return new Promise((resolve, reject) => {
		const transaction = db.transaction('identity', next ? 'readwrite' : 'readonly', { durability: 'strict' });
		const rows = transaction.objectStore('identity');
		const read = rows.get(id) as IDBRequest<Row | undefined>;
		read.onsuccess = () => {
			const row = next?.(read.result);
			if (row === null) rows.delete(id);
			else if (row) rows.put(row);
		};
		transaction.oncomplete = () => resolve(read.result);
		transaction.onabort = () => reject(transaction.error ?? new DOMException('The write was called off.', 'AbortError'));
	});
}

/** This device's id, made at the first call. */
export async function deviceId(): Promise<string> {
	const made = ulid();
	const row = await change('device', (held) => (held ? undefined : { id: 'device', value: made }));
	return row?.id === 'device' ? row.value : made;
}

/** Who is signed in on this device, or `null`. Answers without a network. */
export async function signedIn(): Promise<SignedIn | null> {
	const row = await change('signed-in');
	return row?.id === 'signed-in' ? row.value : null;
}

/** Remembers the person after signing in. */
export async function rememberSignedIn(value: SignedIn): Promise<void> {
	await change('signed-in', () => ({ id: 'signed-in', value }));
}

/**
 * Takes over what the gateway tells of changed rights. False when this person is not the one signed in any more: an answer that was under way while
 * they signed out must not sign them in again on a tablet that has changed hands.
 */
export async function rememberRights(value: SignedIn): Promise<boolean> {
	const isStill = (row: Row | undefined) => row?.id === 'signed-in' && row.value.account === value.account;
	return isStill(await change('signed-in', (row) => (isStill(row) ? { id: 'signed-in', value } : undefined)));
}

/** Signs the device out. The person's database stays: drafts and unsent records wait for the next sign-in. */
export async function forgetSignedIn(): Promise<void> {
	await change('signed-in', () => null);
}
