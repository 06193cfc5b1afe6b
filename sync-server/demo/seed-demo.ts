import { feeds } from '#shared/kernel/feeds';
import { ConfigError, type Config } from '../config';
import { keepNumbers } from '../domains/training/numbers';
import { accountBook } from '../session/account-book';
import { hashPassword } from '../session/password';
import type { Store } from '../store/open-store';
import { demoAccounts, demoPassword } from './demo-accounts';
import { demoRecords } from './demo-records';

/** Stands in `accounts` from before the first demo record is written, so an interrupted filling is gone on with. */
interface Marker {
	_id: 'demo';
	_rev?: string;
	state: 'filling' | 'filled';
	/** The day the office was made for, `2026-11-24`; going on later makes the same office. */
	today: string;
}

/**
 * Fills an empty store with the demo office when the configuration asks for one; does nothing to a store that is in
 * use. Gone on with after an interruption, and without effect once finished.
 * @returns whether the store holds the demo office now
 * @throws ConfigError when the store holds the demo office, whose passwords are public, and may not
 */
export async function seedDemo(store: Store, config: Config, now = new Date()): Promise<boolean> {
	const accounts = store.db('accounts');
	let marker = await readMarker(accounts);
	if (marker && !config.demo)
		throw new ConfigError(
			'Hitei cannot start: this store holds the demo office, whose passwords are public; choose another DATA_DIR or COUCHDB_PREFIX, or set DEMO=1.',
		);
	if (!config.demo) return false;
	if (!marker) {
		if (!(await isEmpty(store))) return false;
		marker = { _id: 'demo', state: 'filling', today: new Date(now.getTime() + 7 * 60 * 60 * 1000).toISOString().slice(0, 10) };
		marker._rev = (await accounts.put(marker)).rev;
	}
	if (marker.state === 'filling') {
		await addAccounts(store, now);
		await addRecords(store, marker.today, now);
		await accounts.put({ ...marker, state: 'filled' });
	}
	return true;
}

async function readMarker(accounts: PouchDB.Database): Promise<Marker | null> {
	try {
		return (await accounts.get('demo')) as unknown as Marker;
	} catch (error) {
		if ((error as { status?: number }).status === 404) return null;
		throw error;
	}
}

/** Whether nobody works with this store yet: no account, and nothing in any feed but what every store is given. */
async function isEmpty(store: Store): Promise<boolean> {
	const { rows } = await store.db('accounts').allDocs({ limit: 1, startkey: 'account:', endkey: 'account:\uffff' });
	const survey = await store.db('survey').allDocs({ limit: 1, startkey: 'survey.', endkey: 'survey.\uffff' });
	return rows.length === 0 && survey.rows.length === 0;
}

/** Writes what is not there yet: on going on, a conflict means that it had been written before. */
async function addRecords(store: Store, today: string, now: Date): Promise<void> {
	const records = demoRecords(today);
	for (const feed of feeds) {
		const rows = await store.db(feed).bulkDocs(records[feed]);
		const failed = rows.find((row) => 'error' in row && row.status !== 409);
		if (failed) throw new Error(`The demo office could not be written: ${(failed as PouchDB.Core.Error).message}`);
	}
	await keepNumbers(store.db('training'), records.training, now);
}

async function addAccounts(store: Store, now: Date): Promise<void> {
	const book = accountBook(store);
	for (const { account, name, roles, units } of demoAccounts) {
		const hash = await hashPassword(demoPassword(account));
		const created = now.toISOString();
		await book.create({ account, name, roles: [...roles], units: [...units], hash, disabled: false, generation: 0, created });
	}
}
