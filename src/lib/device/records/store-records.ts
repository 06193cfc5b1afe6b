import { readRecord } from '#shared/kernel/define-kind';
import type { Envelope, RecordOf } from '#shared/kernel/envelope';
import { surveyResponse, type SurveyResponse } from '#shared/survey/kinds/survey-response';
import { addResponse, emptyTotals, totalsKey, type SurveyTotals } from '#shared/survey/survey-totals';
import type { DeviceDb } from '../db';
import { tellsOfCases, updateCases } from './cases';

type Response = RecordOf<SurveyResponse>;

/** The tables of a transaction in which `storeRecords` is called: records and what is kept right with them. */
export const recordTables = (db: DeviceDb) => [db.records, db.totals, db.cases, db.settings];

/**
 * Puts accepted records where they belong and takes others out, and keeps the running totals and the cases right with it.
 * To be called inside a read-write transaction over `recordTables`, so that they never differ; the transaction's own
 * function must be `async`, or Dexie ends it at the first native `await` in here.
 *
 * A response counts if it is held and no held response of the same author supersedes it (`effectiveResponses`),
 * whatever the order in which they come, how often, and in which version. Of one id given twice the last one stays.
 */
export async function storeRecords(db: DeviceDb, puts: readonly Envelope[], removals: readonly string[] = []): Promise<void> {
	const after = new Map<string, Envelope | undefined>(removals.map((id) => [id, undefined]));
	for (const record of puts) after.set(record._id, record);
	await updateTotals(db, new Map([...after].filter(([id]) => id.startsWith(`${surveyResponse.kind}:`))));
	const cases = [...after].filter(([id]) => tellsOfCases(id));
	const gone = cases.flatMap(([id, record]) => (record ? [] : [id]));
	const taken = gone.length > 0 ? (await db.records.bulkGet(gone)).filter((record) => record !== undefined) : [];
	await db.records.bulkDelete([...after].flatMap(([id, record]) => (record ? [] : [id])));
	await db.records.bulkPut([...after.values()].filter((record) => record !== undefined));
	if (cases.length > 0) await updateCases(db, [...taken, ...cases.flatMap(([, record]) => record ?? [])]);
}

async function updateTotals(db: DeviceDb, after: ReadonlyMap<string, Envelope | undefined>): Promise<void> {
	if (after.size === 0) return;
	const ids = [...after.keys()];
	const before = await heldOf(db, ids);

	// Whoever is superseded by a changed response may start or stop counting, too.
	const touched = new Set(ids);
	for (const record of [...before.values(), ...after.values()]) {
		const target = supersedes(record);
		if (target) touched.add(target);
	}
	const others = [...touched].filter((id) => !after.has(id));
	const held = new Map((await db.records.bulkGet(others)).map((record, i) => [others[i]!, record]));
	const heldSuperseders = await db.records
		.where('body.supersedes')
		.anyOf([...touched])
		.toArray();

	const then = standing([...before.values(), ...heldSuperseders]);
	const now = standing([...after.values(), ...heldSuperseders.filter((record) => !after.has(record._id))]);
	const changes = new Map<string, [sign: 1 | -1, response: Response][]>();
	const change = (sign: 1 | -1, response: Response | null) => {
		if (!response) return;
		const key = totalsKey(response);
		changes.set(key, [...(changes.get(key) ?? []), [sign, response]]);
	};
	for (const id of touched) {
		change(-1, then(before.get(id) ?? held.get(id)));
		change(1, now(after.has(id) ? after.get(id) : held.get(id)));
	}
	await applyChanges(db, changes);
}

/**
 * Of these ids the records that are held. A first load meets an empty store: asking for the keys of the whole span is one
 * request where asking for each record would be hundreds, and every request counts.
 */
async function heldOf(db: DeviceDb, ids: readonly string[]): Promise<Map<string, Envelope | undefined>> {
	const [first, last] = [ids.reduce((a, b) => (a < b ? a : b)), ids.reduce((a, b) => (a > b ? a : b))];
	const most = 2 * ids.length;
	const keys = new Set(await db.records.where('_id').between(first, last, true, true).limit(most).primaryKeys());
	const known = keys.size < most ? ids.filter((id) => keys.has(id)) : ids;
	return new Map(known.length > 0 ? (await db.records.bulkGet([...known])).map((record, i) => [known[i]!, record]) : []);
}

async function applyChanges(db: DeviceDb, changes: ReadonlyMap<string, [1 | -1, Response][]>): Promise<void> {
	const keys = [...changes.keys()];
	const rows = await db.totals.bulkGet(keys);
	const cells = keys.map((key, i) => {
		const totals: SurveyTotals = rows[i]?.totals ?? emptyTotals();
		const [, first] = changes.get(key)![0]!;
		for (const [sign, response] of changes.get(key)!) addResponse(totals, response, sign);
		return { key, period: first.period, unit: first.unit, totals };
	});
	await db.totals.bulkPut(cells.filter(({ totals }) => totals.n !== 0));
	await db.totals.bulkDelete(cells.filter(({ totals }) => totals.n === 0).map(({ key }) => key));
}

/** Of these responses: gives each one read, or `null` when it does not count (unreadable, or superseded by its author). */
function standing(records: readonly (Envelope | undefined)[]): (record: Envelope | undefined) => Response | null {
	const superseded = new Set<string>();
	for (const record of records) {
		const target = supersedes(record);
		if (target && readResponse(record!)) superseded.add(`${target} ${record!.by}`);
	}
	return (record) => (record && !superseded.has(`${record._id} ${record.by}`) ? readResponse(record) : null);
}

function supersedes(record: Envelope | undefined): string | undefined {
	const target = (record?.body as { supersedes?: unknown } | null | undefined)?.supersedes;
	return typeof target === 'string' ? target : undefined;
}

/** The envelope was checked where the record came in; only an older body takes the long way over its upgrades. */
function readResponse(record: Envelope): Response | null {
	if (record.kind === surveyResponse.kind && record.v === surveyResponse.v)
		return surveyResponse.body.safeParse(record.body).success ? (record as Response) : null;
	const result = readRecord(surveyResponse, record);
	return result.ok ? result.record : null;
}
