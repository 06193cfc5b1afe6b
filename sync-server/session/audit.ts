import { ulid } from 'ulid';
import type { Store } from '../store/open-store';
import { StoreUnavailable } from '../store/store-unavailable';
import { writeRecord } from '../store/write-records';

/** One thing an administrator did, or somebody did with their own account. Account ids and rights only: no name, no password, no address. */
export interface AuditEntry {
	by: string;
	action: 'account.created' | 'account.changed' | 'sessions.ended' | 'password.changed' | 'own-session.ended' | 'setup.used';
	account: string;
	/** Which fields were changed. */
	fields?: string[];
	/** Rights and state as they are afterwards, where they were touched. */
	after?: { roles?: readonly string[]; units?: readonly string[]; disabled?: boolean };
}

export type Audit = (entry: AuditEntry) => Promise<void>;

/** Writes into the `audit` database, where entries are only ever added. Ids sort by time. */
export function auditOf(store: Store): Audit {
	return async (entry) => {
		const { state } = await writeRecord(store.db('audit'), { _id: `audit:${ulid()}`, at: new Date().toISOString(), ...entry });
		if (state !== 'stored') throw new StoreUnavailable('An entry of the audit could not be kept.');
	};
}
