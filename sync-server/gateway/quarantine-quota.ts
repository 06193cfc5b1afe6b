import { createHash } from 'node:crypto';
import type { RecordOf } from '#shared/kernel/envelope';
import { officeQuarantine, type OfficeQuarantine } from '#shared/office/kinds/office-quarantine';
import { storedRecords } from '../store/stored-records';
import { parsedRecords } from './parsed-records';

/**
 * What one account may have waiting in quarantine: so many records whole, so many more shortened where they are long, and
 * beyond that the newest of each reason only. A tablet with a wrong campaign has some hundred; who sends more fills a disk.
 */
export const quota = { whole: 200, all: 1_000, shortened: 10_000 } as const;

type Quarantined = RecordOf<OfficeQuarantine>;

/**
 * Fits new records of one account into its quota: what is there already stays as it is, and what is beyond comes back on the
 * one record of its reason, whose count HR sees grow by its revision. Nothing is lost by it that the device does not hold itself.
 */
export async function withinQuota(office: PouchDB.Database, account: string, records: readonly Quarantined[]): Promise<Quarantined[]> {
	const prefix = `office.quarantine:${account}:`;
	const { rows } = await office.allDocs({ startkey: prefix, endkey: `${prefix}~` });
	const known = new Set(rows.map(({ id }) => id));
	const added = records.filter(({ _id }) => !known.has(_id));
	if (known.size + added.length <= quota.whole) return added;
	let waiting = await openOnes(office, [...known]);
	const merged = new Map<string, Quarantined>();
	const fitting: Quarantined[] = [];
	for (const record of added) {
		if (waiting < quota.all) fitting.push(waiting < quota.whole ? record : shortened(record));
		else merged.set(record.body.reason.code, shortened({ ...record, _id: mergedId(record) }));
		waiting++;
	}
	const standing = await storedRecords(office, [...merged.values()].map(({ _id }) => _id)); // prettier-ignore
	return [...fitting, ...[...merged.values()].map((record) => onto(record, standing.get(record._id)?._rev))];
}

async function openOnes(office: PouchDB.Database, ids: readonly string[]): Promise<number> {
	const found = parsedRecords(await storedRecords(office, ids), officeQuarantine);
	return [...found.values()].filter(({ body }) => body.state === 'open').length;
}

function shortened(record: Quarantined): Quarantined {
	const { sent } = record.body;
	if (sent.length <= quota.shortened) return record;
	return { ...record, body: { ...record.body, sent: `${sent.slice(0, quota.shortened).toWellFormed()}…` } };
}

function mergedId({ body }: Quarantined): string {
	const hash = createHash('sha256').update(body.reason.code).digest('hex').slice(0, 16);
	return `office.quarantine:${body.account}:0000000000000000:${hash}`;
}

function onto(record: Quarantined, rev: string | undefined): Quarantined {
	return rev === undefined ? record : { ...record, _rev: rev };
}
