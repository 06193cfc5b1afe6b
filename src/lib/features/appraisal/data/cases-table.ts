import { appraisalEvaluation } from '#shared/appraisal/kinds/appraisal-evaluation';
import { appraisalObjection } from '#shared/appraisal/kinds/appraisal-objection';
import { appraisalSkp } from '#shared/appraisal/kinds/appraisal-skp';
import type { Envelope } from '#shared/kernel/envelope';
import type { Predicate } from '#shared/appraisal/appraisal-words';
import type { CaseAttention, CaseContext, CaseReview, CaseStage } from '#shared/appraisal/appraisal-case';
import type { SkpStage } from '#shared/appraisal/skp-case';
import { foldCase } from '#shared/appraisal/fold-case';
import { skpCase } from '#shared/appraisal/skp-case';
import type { EntityTable } from 'dexie';
import type { DeviceDb } from '$lib/device/db';
import type { DerivedTable, InSlice, RecordChange } from '$lib/device/derived/derived-table';
import { sameContent } from '$lib/device/records/same-content';
import { caseContexts } from './case-context';

/**
 * One document that HR reviews (an evaluation, an SKP) as lists show it, folded from all records of its person and period
 * and kept with them, so that tens of thousands of them open at once.
 */
export interface CaseRow {
	/** Record id of the document. */
	key: string;
	kind: 'appraisal.evaluation' | 'appraisal.skp';
	period: string;
	person: string;
	unit: string;
	stage: CaseStage | SkpStage;
	review: CaseReview;
	/** Of an evaluation: what stands now. */
	predicate: Predicate | null;
	attention: CaseAttention[];
	/** Author, device time, receipt time and edit of the document. */
	by: string;
	at: string;
	receivedAt?: string;
	edit: string;
	/** Grows with every change of any row, never used twice on this device: a list asks for what is above the last one it saw. */
	changed: number;
}

/** The documents HR reviews, on this device. */
export const casesOf = (db: DeviceDb) => db.table('cases') as EntityTable<CaseRow, 'key'>;

/** What a list shows of a document, but for its own name; `null` when these records hold none that can be read. */
type Fold = (records: readonly Envelope[], context: CaseContext) => Omit<CaseRow, 'key' | 'kind' | 'changed'> | null;

/** What HR reviews. A further kind is an entry here: its id is `<kind>:<period>:<person>`. */
const documents: Record<CaseRow['kind'], Fold> = {
	'appraisal.evaluation': (records, context) => {
		const { evaluation, stage, review, standing, attention } = foldCase(records, context);
		return evaluation && { ...signed(evaluation), stage, review, predicate: standing?.predicate ?? null, attention };
	},
	'appraisal.skp': (records) => {
		const { skp, stage, review, attention } = skpCase(records);
		return skp && { ...signed(skp), stage, review, predicate: null, attention };
	},
};
const reviewed = Object.keys(documents) as CaseRow['kind'][];

/** Kinds that change the state of a document of their person and period. Feedback, the most frequent, is not among them. */
const telling = [
	...reviewed,
	...['review', 'acknowledgement', 'handover', 'objection', 'hearing', 'decision'].map((kind) => `appraisal.${kind}`),
];
const settings = ['reference.appraisal-period', 'reference.appraisal-rules'];

/** The rows of `cases`. Of records about nobody, and of feedback, the most frequent kind, it takes no notice. */
export const casesTable: DerivedTable = {
	table: 'cases',
	kinds: new Set([...telling, ...settings]),
	version: [2, appraisalEvaluation.v, appraisalSkp.v, appraisalObjection.v].join('/'), // the first number grows when the fold or the rows change
	update: updateCases,
	rebuild: rebuildCases,
};

/** How many persons' periods are folded at a time. */
const slice = 500;

/**
 * Brings the rows right after these changes: those of their persons and periods, and those of a period or of all when a
 * setting the fold stands on has changed.
 */
async function updateCases(db: DeviceDb, changes: readonly RecordChange[]): Promise<void> {
	const touched = changes.flatMap(({ before, after }) => [before, after].filter((record) => record !== undefined));
	const pairs = new Map<string, Pair>();
	const add = (person: string, period: string) => pairs.set(`${period} ${person}`, [person, period]);
	for (const { kind, subject, period } of touched) if (subject !== undefined && !settings.includes(kind)) add(subject, period);
	if (touched.some(({ kind }) => settings.includes(kind))) {
		const periods = new Set(touched.filter(({ kind }) => kind === 'reference.appraisal-period').map(({ period }) => period));
		const all = touched.some(({ kind }) => kind === 'reference.appraisal-rules');
		await casesOf(db).each((row) => void ((all || periods.has(row.period)) && add(row.person, row.period)));
	}
	const due = [...pairs.values()];
	for (let i = 0; i < due.length; i += slice) {
		const part = due.slice(i, i + slice);
		const records = await Promise.all(
			part.map((pair) =>
				db.records
					.where('[subject+period]')
					.equals([...pair])
					.toArray(),
			),
		);
		await fold(
			db,
			part.map((pair, n) => [pair, records[n]!]),
		);
	}
}

type Pair = readonly [person: string, period: string];

/** How many records a part of a rebuild reads. */
const readAtOnce = 2_000;

/**
 * Folds everything from the records held, walking them by person and period: one request brings thousands, where asking for
 * each person's period alone takes tens of thousands.
 */
async function rebuildCases(db: DeviceDb, inSlice: InSlice, done: (records: number) => void): Promise<void> {
	let from: Pair | null = null;
	do {
		from = await inSlice(async () => {
			const start = from ? [...from] : ['', ''];
			const records = await db.records.where('[subject+period]').aboveOrEqual(start).limit(readAtOnce).toArray();
			const groups = new Map<string, [Pair, Envelope[]]>();
			for (const record of records) {
				const key = `${record.subject} ${record.period}`;
				const group = groups.get(key) ?? [[record.subject!, record.period] as const, []];
				group[1].push(record);
				groups.set(key, group);
			}
			const whole = [...groups.values()];
			let next: Pair | null = null;
			if (records.length === readAtOnce) {
				// The last pair may go on behind the part: it is the first of the next one, unless it is a part by itself.
				[next] = whole.pop()!;
				if (whole.length === 0) {
					const all = await db.records
						.where('[subject+period]')
						.equals([...next])
						.toArray();
					whole.push([next, all]);
					next = await pairAfter(db, next);
				}
			}
			await fold(db, whole);
			done(whole.reduce((sum, [, group]) => sum + group.length, 0));
			return next;
		});
	} while (from);
	await inSlice(() => removeLost(db));
}

async function pairAfter(db: DeviceDb, pair: Pair): Promise<Pair | null> {
	const record = await db.records
		.where('[subject+period]')
		.above([...pair])
		.first();
	return record ? [record.subject!, record.period] : null;
}

/** Takes away the rows of documents that are not held any more. */
async function removeLost(db: DeviceDb): Promise<void> {
	const rows = await casesOf(db).toCollection().primaryKeys();
	const held = new Set(
		(await Promise.all(reviewed.map((kind) => db.records.where('_id').startsWith(`${kind}:`).primaryKeys()))).flat(),
	);
	await write(db, new Map(rows.filter((key) => !held.has(key)).map((key) => [key, null])));
}

/** Folds these persons' periods from all their records. */
async function fold(db: DeviceDb, groups: readonly (readonly [Pair, readonly Envelope[]])[]): Promise<void> {
	const found = groups.flatMap(([[person, period], about]) =>
		reviewed.map((kind) => {
			const key = `${kind}:${period}:${person}`;
			return { key, kind, about, held: about.find(({ _id }) => _id === key) };
		}),
	);
	const contextOf = await caseContexts(
		db,
		found.flatMap(({ held }) => held ?? []),
	);
	const fresh = found.map(({ key, kind, about, held }): [string, Omit<CaseRow, 'changed'> | null] => {
		const folded = held && documents[kind](about, contextOf(held));
		return [key, folded ? { key, kind, ...folded } : null];
	});
	await write(db, new Map(fresh));
}

/** Puts and deletes what differs, each with a `changed` of its own. */
async function write(db: DeviceDb, fresh: ReadonlyMap<string, Omit<CaseRow, 'changed'> | null>): Promise<void> {
	const keys = [...fresh.keys()];
	const before = await casesOf(db).bulkGet(keys);
	const puts = keys.flatMap((key, i) => {
		const row = fresh.get(key);
		const { changed, ...old } = before[i] ?? {};
		void changed;
		return row && !sameContent(row, old) ? [row] : [];
	});
	const gone = keys.filter((key, i) => before[i] && !fresh.get(key));
	if (puts.length === 0 && gone.length === 0) return;
	const count = await caseCount(db);
	await casesOf(db).bulkPut(puts.map((row, i) => ({ ...row, changed: count.changed + i + 1 })));
	await casesOf(db).bulkDelete(gone);
	await db.settings.put({
		id: counter,
		value: { changed: count.changed + puts.length, removed: count.removed + gone.length } satisfies CaseCount,
	});
}

/** The greatest `changed` given so far, and how many rows were ever taken away: a list that knows both knows what it missed. */
export interface CaseCount {
	changed: number;
	removed: number;
}
const counter = 'cases-count';

/** Inside any transaction over `settings`. */
export async function caseCount(db: DeviceDb): Promise<CaseCount> {
	return ((await db.settings.get(counter))?.value as CaseCount | undefined) ?? { changed: 0, removed: 0 };
}

function signed({ period, subject, unit, by, at, edit, received }: Envelope) {
	return { period, person: subject!, unit, by, at, edit, ...(received && { receivedAt: received.at }) };
}
