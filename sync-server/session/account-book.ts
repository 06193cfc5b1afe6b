import type { Store } from '../store/open-store';
import { StoreUnavailable } from '../store/store-unavailable';
import { storedRecords } from '../store/stored-records';
import { writeRecord } from '../store/write-records';
import { account as schema, type Account } from './account';

/** The accounts of the store, read and written one at a time. */
export interface AccountBook {
	find(id: string): Promise<Account | null>;
	list(): Promise<Account[]>;
	/** False when the account exists already. */
	create(account: Omit<Account, '_id' | '_rev'>): Promise<boolean>;
	/** Runs `change` on the stored account and keeps what it returns; `null` when there is no such account. */
	change(id: string, change: (before: Account, all: Account[]) => Account): Promise<Account | null>;
}

/**
 * Opens the accounts. Changes wait for each other, so that two administrators cannot each remove the other as the
 * last one. Gateways side by side on one CouchDB do not wait for each other: who comes second to an account changes what
 * the first one left. Throws `StoreUnavailable` when a change cannot be kept.
 */
export function accountBook(store: Store): AccountBook {
	const db = store.db('accounts');
	let last: Promise<unknown> = Promise.resolve();

	async function find(id: string): Promise<Account | null> {
		// A document of this id that is no account lets nobody in, and stops nobody else.
		return readable((await storedRecords(db, [`account:${id}`])).get(`account:${id}`))[0] ?? null;
	}

	async function list(): Promise<Account[]> {
		const { rows } = await db.allDocs({ include_docs: true, startkey: 'account:', endkey: 'account:\uffff' });
		return rows.flatMap((row) => readable(row.doc));
	}

	function oneByOne<T>(work: () => Promise<T>): Promise<T> {
		const next = last.then(work, work);
		last = next.catch(() => undefined);
		return next;
	}

	return {
		find,
		list,
		create: (account) =>
			oneByOne(async () => {
				const { state } = await writeRecord(db, { ...account, _id: `account:${account.account}` });
				if (state !== 'stored' && state !== 'conflict') throw notKept();
				return state === 'stored';
			}),
		change: (id, change) =>
			oneByOne(async () => {
				for (let attempt = 0; attempt < 5; attempt++) {
					const before = await find(id);
					if (!before) return null;
					const after = change(before, await list());
					const { state } = await writeRecord(db, after);
					if (state === 'stored') return after;
					if (state !== 'conflict') break;
				}
				throw notKept();
			}),
	};
}

function readable(doc: unknown): Account[] {
	const read = schema.safeParse(doc);
	return read.success ? [read.data] : [];
}

function notKept(): StoreUnavailable {
	return new StoreUnavailable('An account could not be kept.');
}
