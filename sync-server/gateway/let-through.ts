import type { Envelope } from '#shared/kernel/envelope';
import { feeds, type Feed } from '#shared/kernel/feeds';
import type { Refusal } from '#shared/kernel/refusal';
import { refuse } from '#shared/kernel/refuse';
import type { Session } from '#shared/kernel/session';
import { kinds } from '#shared/kinds';
import { isReleasable } from '#shared/office/is-releasable';
import { officeRelease, type OfficeRelease } from '#shared/office/kinds/office-release';
import { officeQuarantine, type OfficeQuarantine } from '#shared/office/kinds/office-quarantine';
import { keepReplaced } from '../domains/appraisal/superseded';
import { keepDerived } from '../domains/keep-derived';
import type { Personnel } from '../domains/personnel/personnel';
import type { AccountBook } from '../session/account-book';
import type { Stored } from '../store/changes';
import type { Store } from '../store/store';
import { StoreUnavailable } from '../store/store-unavailable';
import { storedRecords } from '../store/stored-records';
import { authorSession } from './author-session';
import { isSameEdit } from './bulk-row';
import { prepareHolding } from './held-against';
import { mayLetThrough } from './may-let-through';
import { parsedRecords } from './parsed-records';
import { closeQuarantine, isOwnQuarantine } from './quarantine';
import { readSent } from './read-sent';
import { receiptNumber } from './receipt-number';
import { storeRecords } from './store-records';

interface Parts {
	store: Store;
	personnel: Personnel;
	accounts: Pick<AccountBook, 'find'>;
}

/**
 * Takes in the quarantined record a release names, as its author sent it and under a receipt of now. Where it decides what is on record
 * of a person, the first release is a proposal and somebody else's the second that lets it through. Done again, it changes nothing. `null`
 * when the record is in the store, or the release counts as the first of two; else why it cannot be let through. Rejects
 * when the store fails: the release is then sent again.
 */
export async function letThrough(parts: Parts, releaser: Session, { quarantine }: OfficeRelease, now: Date): Promise<Refusal | null> {
	const { store } = parts;
	const office = store.db('office');
	const held = await heldAt(office, quarantine);
	const sent = held && readSent(JSON.parse(held.sent), Buffer.byteLength(held.sent));
	if (!held || !sent?.ok) return refuse('not_releasable', 'body.quarantine');
	const { record } = sent;
	const db = store.db(held.feed as Feed);
	const before = await storedRecords(db, [record._id]);
	const standing = before.get(record._id);
	const isThere = standing !== undefined && isSameEdit(standing, record);
	if (!isThere && held.state !== 'open') return refuse('not_releasable', 'body.quarantine');
	const author = await authorSession(held.account, parts);
	const person = (await parts.personnel.now()).personOf(releaser.account) ?? undefined;
	const refusal = mayLetThrough({ held, record, standing: isThere ? undefined : standing, releaser: { ...releaser, person }, author }, now);
	if (refusal) return refusal;
	if (!isThere) {
		const refusalOf = await prepareHolding(parts, [record], before, now);
		const against = refusalOf(record, new Map([[record._id, record]]));
		if (against && !isReleasable(against.code)) return against;
		if (needsTwo(record, standing) && !(await isSeconded(office, quarantine, releaser.account))) return null;
		await take(db, record, standing, now);
	}
	await keepDerived(store, [record], now);
	await closeQuarantine(office, held.account, new Map([[record._id, record.edit]]), now);
	return null;
}

/** The row of the quarantine, if it is one the gateway itself put there and of a feed there is. */
async function heldAt(office: PouchDB.Database, quarantine: string): Promise<OfficeQuarantine | null> {
	const row = parsedRecords(await storedRecords(office, [quarantine]), officeQuarantine).get(quarantine);
	return row && isOwnQuarantine(row) && feeds.includes(row.body.feed as Feed) ? row.body : null;
}

function needsTwo({ kind }: Envelope, standing: Stored | undefined): boolean {
	const fourEyes = kinds.get(kind)?.fourEyes;
	return fourEyes === 'always' || (fourEyes === 'replacing' && standing !== undefined);
}

/** Whether somebody else has let the same row through before. */
async function isSeconded(office: PouchDB.Database, quarantine: string, account: string): Promise<boolean> {
	const prefix = `${officeRelease.kind}:`;
	const { rows } = await office.allDocs<Stored>({ startkey: prefix, endkey: `${prefix}\uffff`, include_docs: true });
	const releases = parsedRecords(new Map(rows.flatMap(({ id, doc }) => (doc ? [[id, doc]] : []))), officeRelease);
	return [...releases.values()].some(({ by, body }) => body.quarantine === quarantine && by !== account);
}

async function take(db: PouchDB.Database, record: Envelope, standing: Stored | undefined, now: Date): Promise<void> {
	const taken = { ...record, received: { at: now.toISOString(), no: receiptNumber(now) } };
	await keepReplaced(db, [{ record: taken, standing }], now);
	const [row] = await storeRecords(db, [taken]);
	// Whatever came between is looked at anew when the release is sent again.
	if (!row || !('ok' in row)) throw new StoreUnavailable('A released record could not be stored.');
}
