import type { EntityTable } from 'dexie';
import type { DeviceDb } from '$lib/device/db';
import type { DerivedTable, RecordChange } from '$lib/device/derived/derived-table';
import { readRecord } from '#shared/kernel/define-kind';
import type { Envelope, RecordOf } from '#shared/kernel/envelope';
import { surveyResponse, type SurveyResponse } from '#shared/survey/kinds/survey-response';
import { addResponse, emptyTotals, totalsKey, type SurveyTotals } from '#shared/survey/survey-totals';

type Response = RecordOf<SurveyResponse>;

/** Running totals of one cell of the survey; `key` is made by `totalsKey`. */
export interface TotalsRow {
	key: string;
	period: string;
	unit: string;
	totals: SurveyTotals;
}

/** The running totals of the survey on this device. */
export const totalsOf = (db: DeviceDb) => db.table('totals') as EntityTable<TotalsRow, 'key'>;

/**
 * The totals of every cell. A response counts if it is held and no held response of the same author supersedes it
 * (`effectiveResponses`), whatever the order in which they come, how often, and in which version.
 */
export const totalsTable: DerivedTable = {
	table: 'totals',
	kinds: new Set([surveyResponse.kind]),
	version: `1/${surveyResponse.v}`, // the first number grows when the cells or what they count change
	update,
	async rebuild(db, inSlice, done) {
		const surveys = await surveysHeld(db);
		await inSlice(async () => {
			const known = new Set(surveys.map(([period, unit]) => `${period}|${unit}`));
			const lost = await totalsOf(db)
				.filter(({ period, unit }) => !known.has(`${period}|${unit}`))
				.primaryKeys();
			await totalsOf(db).bulkDelete(lost);
		});
		for (const [period, unit] of surveys) await inSlice(async () => done(await countSurvey(db, period, unit)));
	},
};

/** Period and unit of every survey this device holds a response of. */
async function surveysHeld(db: DeviceDb): Promise<[period: string, unit: string][]> {
	const { kind } = surveyResponse;
	const keys = await db.records
		.where('[kind+period+unit]')
		.between([kind, '', ''], [kind, '\uffff', '\uffff'])
		.uniqueKeys();
	return (keys as unknown as string[][]).map(([, period, unit]) => [period!, unit!]);
}

/** Counts the responses of one period and unit anew; gives how many are held. */
async function countSurvey(db: DeviceDb, period: string, unit: string): Promise<number> {
	const held = await db.records.where('[kind+period+unit]').equals([surveyResponse.kind, period, unit]).toArray();
	const ids = held.map(({ _id }) => _id);
	const superseders =
		ids.length > 0
			? await db.records
					.where('body.supersedes')
					.between(
						ids.reduce((a, b) => (a < b ? a : b)),
						ids.reduce((a, b) => (a > b ? a : b)),
						true,
						true,
					)
					.toArray()
			: [];
	const counted = standing([...held, ...superseders]);
	const cells = new Map<string, TotalsRow>();
	for (const record of held) {
		const response = counted(record);
		if (!response) continue;
		const key = totalsKey(response);
		const cell = cells.get(key) ?? { key, period, unit, totals: emptyTotals() };
		cells.set(key, cell);
		addResponse(cell.totals, response);
	}
	const before = await totalsOf(db).where('[period+unit]').equals([period, unit]).primaryKeys();
	await totalsOf(db).bulkDelete(before.filter((key) => !cells.has(key)));
	await totalsOf(db).bulkPut([...cells.values()]);
	return held.length;
}

async function update(db: DeviceDb, changes: readonly RecordChange[]): Promise<void> {
	const before = new Map(changes.map((change) => [change.id, change.before]));
	const after = new Map(changes.map((change) => [change.id, change.after]));

	// Whoever is superseded by a changed response may start or stop counting, too.
	const touched = new Set(after.keys());
	for (const record of [...before.values(), ...after.values()]) {
		const target = supersedes(record);
		if (target) touched.add(target);
	}
	const others = [...touched].filter((id) => !after.has(id));
	const held = new Map((await db.records.bulkGet(others)).map((record, i) => [others[i]!, record]));
	const superseders = await db.records
		.where('body.supersedes')
		.anyOf([...touched])
		.toArray();
	const unchanged = superseders.filter((record) => !after.has(record._id));

	const then = standing([...before.values(), ...unchanged]);
	const now = standing([...after.values(), ...unchanged]);
	const sums = new Map<string, [sign: 1 | -1, response: Response][]>();
	const add = (sign: 1 | -1, response: Response | null) => {
		if (!response) return;
		const key = totalsKey(response);
		sums.set(key, [...(sums.get(key) ?? []), [sign, response]]);
	};
	for (const id of touched) {
		add(-1, then(after.has(id) ? before.get(id) : held.get(id)));
		add(1, now(after.has(id) ? after.get(id) : held.get(id)));
	}
	await applySums(db, sums);
}

async function applySums(db: DeviceDb, sums: ReadonlyMap<string, [1 | -1, Response][]>): Promise<void> {
	const keys = [...sums.keys()];
	const rows = await totalsOf(db).bulkGet(keys);
	const cells = keys.map((key, i) => {
		const totals: SurveyTotals = rows[i]?.totals ?? emptyTotals();
		const [, first] = sums.get(key)![0]!;
		for (const [sign, response] of sums.get(key)!) addResponse(totals, response, sign);
		return { key, period: first.period, unit: first.unit, totals };
	});
	await totalsOf(db).bulkPut(cells.filter(({ totals }) => totals.n !== 0));
	await totalsOf(db).bulkDelete(cells.filter(({ totals }) => totals.n === 0).map(({ key }) => key));
}

/** Of these responses: gives each one read, or `null` when it does not count (unreadable, or superseded by its author). */
function standing(records: readonly (Envelope | undefined)[]): (record: Envelope | undefined) => Response | null {
	const superseded = new Set<string>();
	for (const record of records) {
		const target = supersedes(record);
		if (record && target && readResponse(record)) superseded.add(`${target} ${record.by}`);
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
