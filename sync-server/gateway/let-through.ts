import type { Envelope } from '#shared/kernel/envelope';
import { feeds, type Feed } from '#shared/kernel/feeds';
import { kinds } from '#shared/kinds';
import { officeQuarantine } from '#shared/office/kinds/office-quarantine';
import type { OfficeRelease } from '#shared/office/kinds/office-release';
import type { Refusal } from '#shared/kernel/refusal';
import { idFits } from '#shared/kernel/id-fits';
import { isReleasable } from '#shared/office/is-releasable';
import { refuse } from '#shared/kernel/refuse';
import type { Personnel } from '../domains/personnel/personnel';
import type { Store } from '../store/store';
import { StoreUnavailable } from '../store/store-unavailable';
import { storedRecords } from '../store/stored-records';
import { isSameEdit } from './bulk-row';
import { heldAgainst } from './held-against';
import { parsedRecords } from './parsed-records';
import { closeQuarantine } from './quarantine';
import { readSent } from './read-sent';
import { receiptNumber } from './receipt-number';
import { storeRecords } from './store-records';
import { keepReplaced } from '../domains/appraisal/superseded';
import { keepSummaries } from '../domains/appraisal/summaries';

/**
 * Takes in the quarantined record a release names, as its author sent it and under a receipt of now. Done again, it changes
 * nothing. `null` when the record is in the store; else why HR cannot let it through. Rejects when the store fails:
 * the release is then sent again.
 */
export async function letThrough(
	{ store, personnel }: { store: Store; personnel: Personnel },
	{ quarantine }: OfficeRelease,
	now: Date,
): Promise<Refusal | null> {
	const office = store.db('office');
	const held = parsedRecords(await storedRecords(office, [quarantine]), officeQuarantine).get(quarantine)?.body;
	if (!held || !isReleasable(held.reason.code) || !feeds.includes(held.feed as Feed)) return refuse('not_releasable', 'body.quarantine');
	const sent = readSent(JSON.parse(held.sent), Buffer.byteLength(held.sent));
	if (!sent.ok) return refuse('not_releasable', sent.refusal.path);
	const { record } = sent;
	const db = store.db(held.feed as Feed);
	const before = await storedRecords(db, [record._id]);
	const standing = before.get(record._id);
	if (standing && kinds.get(record.kind)?.appendOnly && !isSameEdit(standing, record)) return refuse('not_releasable', 'body.quarantine');
	if (!standing || !isSameEdit(standing, record)) {
		// It was refused before anybody looked at these; over another document nothing is let through.
		const wrong = idFits(kinds.get(record.kind)!, record);
		if (wrong) return wrong;
		if (standing && isElsewhere(record, standing)) return refuse('identity_changed');
		const refusal = (await heldAgainst({ store, personnel }, [record], before, now))(record);
		if (refusal && !isReleasable(refusal.code)) return refusal;
		const taken = stamped(onStanding(record, standing?._rev), now);
		await keepReplaced(db, [{ record: taken, standing }], now);
		const [row] = await storeRecords(db, [taken]);
		if (row && 'error' in row && row.error === 'service_unavailable') throw new StoreUnavailable('A released record could not be stored.');
		if (!row || !('ok' in row)) return refuse('not_releasable', 'body.quarantine');
	}
	await keepSummaries(store.db('appraisal'), [record], now);
	await closeQuarantine(office, held.account, new Map([[record._id, record.edit]]), now);
	return null;
}

function isElsewhere(record: Envelope, standing: Envelope): boolean {
	return (['kind', 'unit', 'period', 'subject'] as const).some((field) => record[field] !== standing[field]);
}

/** HR may decide that it replaces what another appraiser wrote: a takeover is what a release is for. */
function onStanding(record: Envelope, rev: string | undefined): Envelope {
	return rev === undefined || record._rev !== undefined ? record : { ...record, _rev: rev };
}

function stamped(record: Envelope, now: Date): Envelope {
	return { ...record, received: { at: now.toISOString(), no: receiptNumber(now) } };
}
