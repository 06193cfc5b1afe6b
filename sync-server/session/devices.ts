import { createHash, randomBytes } from 'node:crypto';
import { ulid } from 'ulid';
import { actorId } from '#shared/kernel/envelope';
import { z } from '#shared/kernel/zod';
import type { Store } from '../store/open-store';
import { writeRecord } from '../store/write-records';

const stored = z.object({
	_id: z.string(),
	_rev: z.string(),
	/** SHA-256 of the token its browser was given, in hexadecimal. */
	hash: z.string(),
	/** Who has signed in on it, the newest last. */
	accounts: z.array(z.string()),
	/** The device it says it is, when that one had been taken before. */
	instead: z.optional(z.string()),
});
type StoredDevice = z.infer<typeof stored>;

/** Most accounts remembered per device: a tablet that more people share is known to the newest. */
const mostAccounts = 50;

/** A device as its cookie proves it: `<id>.<token>` in the browser, the token's hash in the store. */
export interface Devices {
	/** The device whose cookie this is, if `account` has signed in there before; `null` for any other. */
	knownTo(account: string, cookie: string | undefined): Promise<string | null>;
	/**
	 * The device an account has just signed in on: the one it `claimed` to be, unless that is another browser's, whose
	 * state (last contact, records unsent) would be overwritten: then one of its own. Gives the cookie to keep.
	 */
	welcome(account: string, claimed: string, cookie: string | undefined): Promise<{ device: string; cookie: string }>;
}

/** The devices of the store's `accounts` database. */
export function devicesOf(store: Store): Devices {
	const db = store.db('accounts');

	async function read(id: string): Promise<StoredDevice | null> {
		try {
			return stored.safeParse(await db.get(`device:${id}`)).data ?? null;
		} catch (error) {
			if ((error as { status?: number }).status === 404) return null;
			throw error;
		}
	}

	/** The device a cookie belongs to. */
	async function proven(cookie: string | undefined): Promise<{ id: string; found: StoredDevice } | null> {
		const at = cookie?.lastIndexOf('.') ?? -1;
		const id = actorId.safeParse(cookie?.slice(0, Math.max(0, at))).data;
		if (!cookie || !id) return null;
		const found = await read(id);
		return found?.hash === digest(cookie.slice(at + 1)) ? { id, found } : null;
	}

	async function make(id: string, account: string, instead?: string): Promise<{ device: string; cookie: string } | null> {
		const token = randomBytes(32).toString('base64url');
		const { state } = await writeRecord(db, { _id: `device:${id}`, hash: digest(token), accounts: [account], ...(instead && { instead }) });
		return state === 'stored' ? { device: id, cookie: `${id}.${token}` } : null;
	}

	return {
		async knownTo(account, cookie) {
			const own = await proven(cookie);
			return own?.found.accounts.includes(account) ? own.id : null;
		},
		async welcome(account, claimed, cookie) {
			const own = await proven(cookie);
			if (own && (own.id === claimed || own.found.instead === claimed)) {
				const accounts = [...own.found.accounts.filter((one) => one !== account), account].slice(-mostAccounts);
				// Not kept: then this account is not known here the next time, and no more.
				if (!own.found.accounts.includes(account)) await writeRecord(db, { ...own.found, accounts });
				return { device: own.id, cookie: cookie! };
			}
			const taken = (await read(claimed)) !== null;
			const made = (taken ? null : await make(claimed, account)) ?? (await make(ulid(), account, claimed));
			return made ?? { device: ulid(), cookie: cookie ?? '' };
		},
	};
}

function digest(token: string): string {
	return createHash('sha256').update(token).digest('hex');
}
