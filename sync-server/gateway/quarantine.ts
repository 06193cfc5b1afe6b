import { createHash } from 'node:crypto';
import { ulid } from 'ulid';
import { appraisalSigningPin } from '#shared/appraisal/kinds/appraisal-signing-pin';
import { periodCode, unitCode, type RecordOf } from '#shared/kernel/envelope';
import type { Feed } from '#shared/kernel/feeds';
import { limits } from '#shared/kernel/limits';
import { officeQuarantine, type OfficeQuarantine } from '#shared/office/kinds/office-quarantine';
import type { Refusal } from '#shared/kernel/refusal';
import { StoreUnavailable } from '../store/store-unavailable';
import { storedRecords } from '../store/stored-records';
import { writeRecords } from '../store/write-records';
import { parsedRecords } from './parsed-records';
import { withinQuota } from './quarantine-quota';

/** A refused document on its way into the office's quarantine. */
export interface Refused {
	feed: Feed;
	account: string;
	doc: unknown;
	/** The document as sent, as JSON. */
	text: string;
	refusal: Refusal;
}

/**
 * Keeps refused documents of one account in the office, within its quota. The same document refused again adds nothing. Rejects when any of them is
 * not kept: the request must then fail as a whole, or a record would be neither accepted nor seen.
 */
export async function quarantine(office: PouchDB.Database, refused: readonly Refused[], now: Date): Promise<void> {
	const [first] = refused;
	if (!first) return;
	const records = new Map(refused.map((one) => quarantineRecord(one, now)).map((record) => [record._id, record]));
	const written = await writeRecords(office, await withinQuota(office, first.account, [...records.values()], now));
	if (written.some(({ state }) => state !== 'stored' && state !== 'conflict'))
		throw new StoreUnavailable('A refused record could not be kept.');
}

/**
 * Closes what waits in quarantine under records that have now been accepted (`edit` by record id) from the same
 * account. Rejects when the store does not take it; the device then sends again, which closes again.
 */
export async function closeQuarantine(
	office: PouchDB.Database,
	account: string,
	accepted: ReadonlyMap<string, string>,
	now: Date,
): Promise<void> {
	if (accepted.size === 0) return;
	const prefix = `office.quarantine:${account}:`;
	for (let attempt = 0; attempt < 5; attempt++) {
		const { rows } = await office.allDocs({ startkey: prefix, endkey: `${prefix}~` });
		if (rows.length === 0) return;
		const editByKey = new Map([...accepted].map(([id, edit]) => [recordKey(id), edit]));
		const waiting = rows.map((row) => row.id).filter((id) => editByKey.has(id.slice(prefix.length).split(':')[0]!));
		const open = [...parsedRecords(await storedRecords(office, waiting), officeQuarantine).values()].filter(
			({ body }) => body.state === 'open',
		);
		if (open.length === 0) return;
		const closed = open.map((record) => close(record, editByKey, prefix, now));
		const written = await writeRecords(office, closed);
		if (written.every(({ state }) => state === 'stored')) return;
	}
	throw new StoreUnavailable('A quarantined record could not be closed.');
}

type Quarantined = RecordOf<OfficeQuarantine>;

function close(record: Quarantined, editByKey: ReadonlyMap<string, string>, prefix: string, now: Date): Quarantined {
	const closedBy = editByKey.get(record._id.slice(prefix.length).split(':')[0]!)!;
	const body: OfficeQuarantine = { ...record.body, state: 'closed', closedAt: now.toISOString(), closedBy };
	return { ...record, at: now.toISOString(), edit: ulid(now.getTime()), body };
}

/** Id: account, record and content, so that resending finds the same one and acceptance finds all of a record. */
function quarantineRecord({ feed, account, doc, text, refusal }: Refused, now: Date): RecordOf<OfficeQuarantine> {
	const { _id, unit, period } = (doc ?? {}) as Record<string, unknown>;
	const record = typeof _id === 'string' && _id.isWellFormed() ? _id.slice(0, 200) : null;
	return {
		_id: `office.quarantine:${account}:${recordKey(record)}:${hash(`${feed}\n${text}`)}`,
		kind: officeQuarantine.kind,
		v: officeQuarantine.v,
		unit: unitCode.safeParse(unit).success ? (unit as string) : '*',
		period: periodCode.safeParse(period).success ? (period as string) : '*',
		by: 'gateway',
		device: 'gateway',
		at: now.toISOString(),
		edit: ulid(now.getTime()),
		body: { feed, record, account, reason: refusal, sent: kept(doc, text), state: 'open' },
	};
}

/** Of a signing PIN everything but its hash, from which six digits can be guessed: it is set anew, never let through. */
function kept(doc: unknown, text: string): string {
	const { kind, body, ...rest } = (doc ?? {}) as Record<string, unknown>;
	return kind === appraisalSigningPin.kind && body !== undefined ? JSON.stringify({ kind, ...rest }) : keepable(text);
}

/** No app of ours sends a document over the limit; of anybody else's the beginning is enough to tell whose it was. */
function keepable(text: string): string {
	return text.length <= limits.document ? text : `${text.slice(0, 10_000).toWellFormed()}…`;
}

/** Whether a row of the quarantine is one the gateway put there: its id is made from what it holds, and nobody else writes as the gateway. */
export function isOwnQuarantine({ _id, by, body }: RecordOf<OfficeQuarantine>): boolean {
	const { feed, account, record, sent } = body;
	return by === 'gateway' && _id === `office.quarantine:${account}:${recordKey(record)}:${hash(`${feed}\n${sent}`)}`;
}

function recordKey(id: string | null): string {
	return hash(id ?? '');
}

function hash(text: string): string {
	return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
