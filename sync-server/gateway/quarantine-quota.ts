import { createHash } from 'node:crypto';
import type { RecordOf } from '#shared/kernel/envelope';
import { officeQuarantine, type OfficeQuarantine } from '#shared/office/kinds/office-quarantine';
import { storedRecords } from '../store/stored-records';
import { parsedRecords } from './parsed-records';

const day = 24 * 60 * 60 * 1000;

/**
 * What one account may have waiting in quarantine: so many records whole, of so many characters together, so many more shortened where
 * they are long, and beyond that the newest of each reason only. What was closed within `remembered` milliseconds still counts by its
 * length. A tablet with a wrong campaign has some hundred; who sends more fills a disk, and what HR has to pull.
 */
export const quota = { whole: 200, characters: 8_000_000, all: 1_000, shortened: 10_000, remembered: 30 * day } as const;

type Quarantined = RecordOf<OfficeQuarantine>;

/**
 * Fits new records of one account into its quota: what is there already stays as it is, and what is beyond comes back on the
 * one record of its reason, whose count HR sees grow by its revision. Nothing is lost by it that the device does not hold itself.
 */
export async function withinQuota(
	office: PouchDB.Database,
	account: string,
	records: readonly Quarantined[],
	now: Date,
): Promise<Quarantined[]> {
	const prefix = `office.quarantine:${account}:`;
	const { rows } = await office.allDocs({ startkey: prefix, endkey: `${prefix}~` });
	const known = new Set(rows.map(({ id }) => id));
	const added = records.filter(({ _id }) => !known.has(_id));
	if (added.length === 0) return [];
	let { waiting, characters } = await counted(office, [...known], now);
	const merged = new Map<string, Quarantined>();
	const fitting: Quarantined[] = [];
	for (const record of added) {
		const whole = waiting < quota.whole && characters + record.body.sent.length <= quota.characters;
		const kept = whole ? record : shortened(record);
		if (waiting < quota.all) {
			fitting.push(kept);
			characters += kept.body.sent.length;
		} else merged.set(record.body.reason.code, shortened({ ...record, _id: mergedId(record) }));
		waiting++;
	}
	const standing = await storedRecords(office, [...merged.values()].map(({ _id }) => _id)); // prettier-ignore
	return [...fitting, ...[...merged.values()].map((record) => onto(record, standing.get(record._id)?._rev))];
}

async function counted(office: PouchDB.Database, ids: readonly string[], now: Date): Promise<{ waiting: number; characters: number }> {
	const bodies = [...parsedRecords(await storedRecords(office, ids), officeQuarantine).values()].map(({ body }) => body);
	const waiting = bodies.filter(({ state }) => state === 'open');
	const lately = bodies.filter(({ closedAt }) => closedAt !== undefined && now.getTime() - Date.parse(closedAt) < quota.remembered);
	return { waiting: waiting.length, characters: [...waiting, ...lately].reduce((sum, { sent }) => sum + sent.length, 0) };
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
