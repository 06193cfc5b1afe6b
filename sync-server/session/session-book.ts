import { createHash, randomBytes } from 'node:crypto';
import { z } from '#shared/kernel/zod';
import type { Store } from '../store/open-store';
import { StoreUnavailable } from '../store/store-unavailable';
import { writeRecord, writeRecords } from '../store/write-records';
import type { Account } from './account';
import type { AccountBook } from './account-book';

const day = 24 * 60 * 60 * 1000;

/** How long a session lives after it was last used, in milliseconds. */
export const sessionLife = 30 * day;

const stored = z.object({
	_id: z.string(),
	_rev: z.string(),
	account: z.string(),
	device: z.string(),
	generation: z.int(),
	/** Milliseconds since 1970. */
	expires: z.int(),
	/** When it was opened, milliseconds since 1970; absent in sessions opened before this was kept. */
	opened: z.optional(z.int()),
});

/** An open session as its own person sees it. */
export interface OpenSession {
	/** Names the session to `endOne`; opens nothing. */
	id: string;
	device: string;
	/** When it was opened and when it was last used, to the day; milliseconds since 1970. */
	opened?: number;
	lastSeen: number;
}

export interface ResolvedSession {
	/** Names the session among the person's own. */
	id: string;

	account: Account;
	device: string;
	/** True when its life was just extended, so the cookie must be as well. */
	extended: boolean;
}

/** The open sessions. Only the SHA-256 of a token is stored: a copy of the database opens nothing. */
export interface SessionBook {
	/** Opens a session and returns its token, 256 random bits in base64url. */
	open(account: Account, device: string): Promise<string>;
	/** The session of a token, with the account as it is now; `null` when ended, expired or the account may not sign in. */
	resolve(token: string): Promise<ResolvedSession | null>;
	/** As `resolve`, without extending anything: for a look in between. `left`: how long it lives if it is not used again, in milliseconds. */
	look(token: string): Promise<{ account: Account; left: number } | null>;
	end(token: string): Promise<void>;
	/** The sessions under which an account can go on now, the last used first. */
	list(account: Account): Promise<OpenSession[]>;
	/** Ends one session of this account by the `id` of `list`; false when the account has no such session. */
	endOne(account: string, id: string): Promise<boolean>;
	/** Removes what can no longer be used; run at start and once a day. */
	sweep(): Promise<number>;
}

/** Opens the sessions of the store. `now` is the clock, in milliseconds. */
export function sessionBook(store: Store, accounts: AccountBook, now: () => number = Date.now): SessionBook {
	const db = store.db('accounts');

	const read = (token: string) => readAt(idOf(token));

	async function readAt(id: string): Promise<z.infer<typeof stored> | null> {
		try {
			return stored.safeParse(await db.get(id)).data ?? null;
		} catch (error) {
			if ((error as { status?: number }).status === 404) return null;
			throw error;
		}
	}

	async function valid(token: string): Promise<{ session: z.infer<typeof stored>; account: Account } | null> {
		const session = await read(token);
		if (!session || session.expires <= now()) return null;
		const account = await accounts.find(session.account);
		if (!account || account.disabled || account.generation !== session.generation) return null;
		return { session, account };
	}

	async function all(): Promise<z.infer<typeof stored>[]> {
		const { rows } = await db.allDocs({ include_docs: true, startkey: prefix, endkey: `${prefix}\uffff` });
		return rows.flatMap((row) => stored.safeParse(row.doc).data ?? []);
	}

	/** False when there is no such session, or it is not of this account. */
	async function endAt(id: string, account?: string): Promise<boolean> {
		for (let attempt = 0; attempt < 5; attempt++) {
			const session = await readAt(id);
			if (!session || (account !== undefined && session.account !== account)) return false;
			const { state } = await writeRecord(db, { _id: session._id, _rev: session._rev, _deleted: true });
			if (state === 'stored') return true;
		}
		throw new StoreUnavailable('A session could not be ended.');
	}

	return {
		async open(account, device) {
			const token = randomBytes(32).toString('base64url');
			const { account: id, generation } = account;
			const { state } = await writeRecord(db, {
				_id: idOf(token),
				account: id,
				device,
				generation,
				opened: now(),
				expires: now() + sessionLife,
			});
			if (state !== 'stored') throw new StoreUnavailable('A session could not be opened.');
			return token;
		},

		async resolve(token) {
			const found = await valid(token);
			if (!found) return null;
			const { session, account } = found;
			// Once a day is enough to slide; a write at every request would cost more than it tells.
			const extended = session.expires < now() + sessionLife - day;
			// Of two requests at once one does it; where it fails, the next request tries again.
			if (extended) await writeRecord(db, { ...session, expires: now() + sessionLife });
			return { id: session._id.slice(prefix.length), account, device: session.device, extended };
		},

		async look(token) {
			const found = await valid(token);
			return found && { account: found.account, left: found.session.expires - now() };
		},

		async end(token) {
			await endAt(idOf(token));
		},

		async list({ account, generation }) {
			return (await all())
				.filter((session) => session.account === account && session.generation === generation && session.expires > now())
				.map(({ _id, device, opened, expires }) => ({
					id: _id.slice(prefix.length),
					device,
					...(opened !== undefined && { opened }),
					lastSeen: expires - sessionLife,
				}))
				.sort((a, b) => b.lastSeen - a.lastSeen);
		},

		endOne: (account, id) => endAt(prefix + id, account),

		async sweep() {
			const generations = new Map((await accounts.list()).map((account) => [account.account, account.generation]));
			const useless = (await all()).filter(
				(session) => session.expires <= now() || generations.get(session.account) !== session.generation,
			);
			await writeRecords(
				db,
				useless.map(({ _id, _rev }) => ({ _id, _rev, _deleted: true })),
			);
			return useless.length;
		},
	};
}

const prefix = 'session:';

function idOf(token: string): string {
	return `${prefix}${createHash('sha256').update(token).digest('hex')}`;
}
