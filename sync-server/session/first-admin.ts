import { createHash, randomBytes } from 'node:crypto';
import type { Store } from '../store/open-store';
import { StoreUnavailable } from '../store/store-unavailable';
import { writeRecord } from '../store/write-records';

interface SetupDocument {
	_id: 'setup';
	_rev?: string;
	/** SHA-256 of the token, in hexadecimal. */
	hash: string;
}

/** The way in for the first administrator, open as long as the store has no active one. */
export interface FirstAdmin {
	/** Makes a new token, voiding an older one, unless there is an administrator: then closes the way. Printed at start. */
	invite(hasAdmin: boolean): Promise<string | null>;
	isOpen(): Promise<boolean>;
	/** Uses the token up. True for exactly one caller with the right one. */
	use(token: string): Promise<boolean>;
}

/** Keeps the one-time token as its hash only, in the `accounts` database. */
export function firstAdmin(store: Store): FirstAdmin {
	const db = store.db('accounts');

	async function read(): Promise<(SetupDocument & { _rev: string }) | null> {
		try {
			return (await db.get('setup')) as unknown as SetupDocument & { _rev: string };
		} catch (error) {
			if ((error as { status?: number }).status === 404) return null;
			throw error;
		}
	}

	return {
		async invite(hasAdmin) {
			const stored = await read();
			if (hasAdmin) {
				if (stored) await db.remove('setup', stored._rev);
				return null;
			}
			const token = randomBytes(32).toString('base64url');
			const { state } = await writeRecord(db, { _id: 'setup', ...(stored && { _rev: stored._rev }), hash: digest(token) });
			if (state !== 'stored') throw new StoreUnavailable('The link for the first administrator could not be kept.');
			return token;
		},
		isOpen: async () => (await read()) !== null,
		async use(token) {
			const stored = await read();
			if (stored?.hash !== digest(token)) return false;
			// Of two at once the store lets one do this; where it is in doubt which, nobody.
			return (await writeRecord(db, { _id: 'setup', _rev: stored._rev, _deleted: true })).state === 'stored';
		},
	};
}

/** What a digest's comparison takes tells nothing of the token, so plain equality will do. */
function digest(token: string): string {
	return createHash('sha256').update(token).digest('hex');
}
