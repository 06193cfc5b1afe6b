import Dexie, { type EntityTable } from 'dexie';
import { ulid } from 'ulid';
import type { Session } from '#shared/kernel/session';

/** The person signed in on this device, as the gateway answered at sign-in. Kept for work without a signal. */
export interface SignedIn extends Session {
	name: string;
	/** Version of the rights as a whole (`rightsOf`). */
	scope: string;
	/** Version of what may be seen of each feed that may be seen at all (`scopeOf`); absent from a gateway of before it told them. */
	scopes?: Record<string, string> | undefined;
}

/** Belongs to the device, not to a person: its id, and who is signed in. In IndexedDB because `localStorage` is written with a delay a killed browser loses. */
class IdentityDb extends Dexie {
	declare identity: EntityTable<{ id: 'device'; value: string } | { id: 'signed-in'; value: SignedIn }, 'id'>;
	constructor() {
		super('hitei-device', { chromeTransactionDurability: 'strict' });
		this.version(1).stores({ identity: 'id' });
	}
}

const db = new IdentityDb();

/** This device's id, made at the first call. */
export function deviceId(): Promise<string> {
	return db.transaction('rw', db.identity, async () => {
		const row = await db.identity.get('device');
		if (row?.id === 'device') return row.value;
		const value = ulid();
		await db.identity.put({ id: 'device', value });
		return value;
	});
}

/** Who is signed in on this device, or `null`. Answers without a network. */
export async function signedIn(): Promise<SignedIn | null> {
	const row = await db.identity.get('signed-in');
	return row?.id === 'signed-in' ? row.value : null;
}

/** Remembers the person after signing in. */
export async function rememberSignedIn(value: SignedIn): Promise<void> {
	await db.identity.put({ id: 'signed-in', value });
}

/**
 * Takes over what the gateway tells of changed rights. False when this person is not the one signed in any more: an answer that was under way while
 * they signed out must not sign them in again on a tablet that has changed hands.
 */
export function rememberRights(value: SignedIn): Promise<boolean> {
	return db.transaction('rw', db.identity, async () => {
		const row = await db.identity.get('signed-in');
		if (row?.id !== 'signed-in' || row.value.account !== value.account) return false;
		await db.identity.put({ id: 'signed-in', value });
		return true;
	});
}

/** Signs the device out. The person's database stays: drafts and unsent records wait for the next sign-in. */
export async function forgetSignedIn(): Promise<void> {
	await db.identity.delete('signed-in');
}
