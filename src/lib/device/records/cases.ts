import { appraisalEvaluation } from '#shared/appraisal/kinds/appraisal-evaluation';
import { appraisalSkp } from '#shared/appraisal/kinds/appraisal-skp';
import type { Envelope } from '#shared/kernel/envelope';
import type { CaseContext } from '#shared/appraisal/appraisal-case';
import { foldCase } from '#shared/appraisal/appraisal-case';
import { skpCase } from '#shared/appraisal/skp-case';
import type { CaseRow, DeviceDb } from '../db';
import { sameContent } from './same-content';
import { caseContexts } from './case-context';

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
const kindsThatTell = new Set([...telling, ...settings]);

/** Whether a record of this id can change a row of `cases`. Asked of every record that is stored. */
export function tellsOfCases(id: string): boolean {
	return kindsThatTell.has(id.slice(0, id.indexOf(':')));
}

/** How many persons' periods are folded at a time. */
const slice = 500;

/**
 * Brings the rows right after `touched` were put or taken away: those of their persons and periods, and those of a period or
 * of all when a setting the fold stands on has changed. Inside the transaction that stored them.
 */
export async function updateCases(db: DeviceDb, touched: readonly Envelope[]): Promise<void> {
	const pairs = new Map<string, readonly [person: string, period: string]>();
	const add = (person: string, period: string) => pairs.set(`${period} ${person}`, [person, period]);
	for (const { kind, subject, period } of touched) if (subject !== undefined && !settings.includes(kind)) add(subject, period);
	if (touched.some(({ kind }) => settings.includes(kind))) {
		const periods = new Set(touched.filter(({ kind }) => kind === 'reference.appraisal-period').map(({ period }) => period));
		const all = touched.some(({ kind }) => kind === 'reference.appraisal-rules');
		await db.cases.each((row) => void ((all || periods.has(row.period)) && add(row.person, row.period)));
	}
	await foldAgain(db, [...pairs.values()]);
}

/** Folds these persons' periods again from the records held. */
async function foldAgain(db: DeviceDb, pairs: readonly (readonly [person: string, period: string])[]): Promise<void> {
	for (let i = 0; i < pairs.length; i += slice) {
		const part = pairs.slice(i, i + slice);
		const records = await Promise.all(
			part.map((pair) =>
				db.records
					.where('[subject+period]')
					.equals([...pair])
					.toArray(),
			),
		);
		const found = part.flatMap(([person, period], n) =>
			reviewed.map((kind) => {
				const key = `${kind}:${period}:${person}`;
				return { key, kind, about: records[n]!, held: records[n]!.find(({ _id }) => _id === key) };
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
}

/** Puts and deletes what differs, each with a `changed` of its own. */
async function write(db: DeviceDb, fresh: ReadonlyMap<string, Omit<CaseRow, 'changed'> | null>): Promise<void> {
	const keys = [...fresh.keys()];
	const before = await db.cases.bulkGet(keys);
	const puts = keys.flatMap((key, i) => {
		const row = fresh.get(key);
		const { changed, ...old } = before[i] ?? {};
		void changed;
		return row && !sameContent(row, old) ? [row] : [];
	});
	const gone = keys.filter((key, i) => before[i] && !fresh.get(key));
	if (puts.length === 0 && gone.length === 0) return;
	const count = await caseCount(db);
	await db.cases.bulkPut(puts.map((row, i) => ({ ...row, changed: count.changed + i + 1 })));
	await db.cases.bulkDelete(gone);
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

/** Grows when the fold or the rows change. */
const format = 1;
const mark = [format, appraisalEvaluation.v, appraisalSkp.v].join('/');

/**
 * Folds everything again when the rows were kept by another version of the app, or by one that knew none. In slices of
 * their own, because tens of thousands of documents take long; the mark is set at the end, and an end in the middle begins anew.
 */
export async function rebuildCases(db: DeviceDb): Promise<void> {
	if ((await db.settings.get('cases-version'))?.value === mark) return;
	const tables = [db.records, db.cases, db.settings];
	for (const kind of reviewed)
		for (let after = `${kind}:`; ;) {
			const ids = await db.records.where('_id').between(after, `${kind};`, false, false).limit(slice).primaryKeys();
			if (ids.length === 0) break;
			after = ids.at(-1)!;
			await db.transaction('rw', tables, async () => {
				const held = (await db.records.bulkGet(ids)).filter((record) => record !== undefined);
				await updateCases(db, held);
			});
		}
	await db.settings.put({ id: 'cases-version', value: mark });
}
