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
});

export interface ResolvedSession {
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
	/** As `resolve`, without extending anything: for a look in between. */
	look(token: string): Promise<Account | null>;
	end(token: string): Promise<void>;
	/** Removes what can no longer be used; run at start and once a day. */
	sweep(): Promise<number>;
}

/** Opens the sessions of the store. `now` is the clock, in milliseconds. */
export function sessionBook(store: Store, accounts: AccountBook, now: () => number = Date.now): SessionBook {
	const db = store.db('accounts');

	async function read(token: string): Promise<z.infer<typeof stored> | null> {
		try {
			return stored.safeParse(await db.get(idOf(token))).data ?? null;
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

	return {
		async open(account, device) {
			const token = randomBytes(32).toString('base64url');
			const { account: id, generation } = account;
			const { state } = await writeRecord(db, { _id: idOf(token), account: id, device, generation, expires: now() + sessionLife });
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
			return { account, device: session.device, extended };
		},

		look: async (token) => (await valid(token))?.account ?? null,

		async end(token) {
			for (let attempt = 0; attempt < 5; attempt++) {
				const session = await read(token);
				if (!session) return;
				const { state } = await writeRecord(db, { _id: session._id, _rev: session._rev, _deleted: true });
				if (state === 'stored') return;
			}
			throw new StoreUnavailable('A session could not be ended.');
		},

		async sweep() {
			const { rows } = await db.allDocs({ include_docs: true, startkey: 'session:', endkey: 'session:\uffff' });
			const generations = new Map((await accounts.list()).map((account) => [account.account, account.generation]));
			const useless = rows
				.flatMap((row) => stored.safeParse(row.doc).data ?? [])
				.filter((session) => session.expires <= now() || generations.get(session.account) !== session.generation);
			await writeRecords(
				db,
				useless.map(({ _id, _rev }) => ({ _id, _rev, _deleted: true })),
			);
			return useless.length;
		},
	};
}

function idOf(token: string): string {
	return `session:${createHash('sha256').update(token).digest('hex')}`;
}
