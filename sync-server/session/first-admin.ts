import { createHash, randomBytes } from 'node:crypto';
import type { Store } from '../store/open-store';

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
			await db.put<SetupDocument>({ _id: 'setup', ...(stored && { _rev: stored._rev }), hash: digest(token) });
			return token;
		},
		isOpen: async () => (await read()) !== null,
		async use(token) {
			const stored = await read();
			if (stored?.hash !== digest(token)) return false;
			try {
				await db.remove('setup', stored._rev); // of two at once, the store lets one do this
				return true;
			} catch (error) {
				if ((error as { status?: number }).status === 409) return false;
				throw error;
			}
		},
	};
}

/** What a digest's comparison takes tells nothing of the token, so plain equality will do. */
function digest(token: string): string {
	return createHash('sha256').update(token).digest('hex');
}
