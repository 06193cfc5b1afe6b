import type { Store } from '../store/open-store';
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
 * last one. (Gateways side by side on one CouchDB do not wait for each other; the loser of one document gets a conflict.)
 */
export function accountBook(store: Store): AccountBook {
	const db = store.db('accounts');
	let last: Promise<unknown> = Promise.resolve();

	async function find(id: string): Promise<Account | null> {
		try {
			return schema.parse(await db.get(`account:${id}`));
		} catch (error) {
			if ((error as { status?: number }).status === 404) return null;
			throw error;
		}
	}

	async function list(): Promise<Account[]> {
		const { rows } = await db.allDocs({ include_docs: true, startkey: 'account:', endkey: 'account:\uffff' });
		return rows.map((row) => schema.parse(row.doc));
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
				if (await find(account.account)) return false;
				await db.put({ ...account, _id: `account:${account.account}` });
				return true;
			}),
		change: (id, change) =>
			oneByOne(async () => {
				const before = await find(id);
				if (!before) return null;
				const after = change(before, await list());
				await db.put(after);
				return after;
			}),
	};
}
