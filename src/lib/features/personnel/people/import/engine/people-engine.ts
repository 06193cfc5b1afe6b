import type { DeviceDb } from '$lib/device/db';
import { editedRecord } from '$lib/device/edited-record';
import type { Maker } from '$lib/device/new-record';
import { submitRecords } from '$lib/device/outbox/submit-record';
import { units } from '$lib/device/records/reference';
import { readRecords } from '$lib/device/records/read-records';
import { readFile } from '$lib/spreadsheet/read/read-file';
import type { Workbook } from '$lib/spreadsheet/read/table';
import { fileView, type FileView } from '$lib/spreadsheet/session/file-view';
import type { Progress } from '$lib/spreadsheet/worker/call';
import { newUlid } from '$lib/device/new-ulid';
import type { Envelope } from '#shared/kernel/envelope';
import { referencePerson } from '#shared/personnel/kinds/reference-person';
import { referenceUnit } from '#shared/personnel/kinds/reference-unit';
import type { PersonField } from '../columns/people-columns';
import type { UnitField } from '../columns/unit-columns';
import { planPeople, type PlannedPerson } from '../plan/plan-people';
import { planUnits, type PlannedUnit } from '../plan/plan-units';
import { readPersonRow } from '../rows/read-person-row';
import { readRows } from '../rows/read-rows';
import { readUnitRow } from '../rows/read-unit-row';
import { previewOf, type Preview } from './preview';
import type { RowMessage } from '../rows/row-message';

/** How a sheet is to be read, and from which days the lines of new and of known people count. */
export interface CheckOrder {
	what: 'people' | 'units';
	sheet: number;
	header: number | null;
	targets: readonly (string | null)[];
	newFrom: string;
	changedFrom: string;
	today: string;
	maker: Maker;
}

/** A row with something to say. */
export interface MarkedRow {
	row: number;
	state: 'new' | 'changed' | 'same' | 'problem';
	messages: RowMessage[];
}

/** The outcome of looking a sheet over, cut to what a person can read. */
export interface CheckView {
	counts: Record<MarkedRow['state'], number>;
	/** Rows that are taken although something about them is told. */
	warned: number;
	/** The first rows with messages; the download has them all. */
	marked: MarkedRow[];
	/** The first rows that would be stored. */
	preview: Preview[];
}

const shown = 500;
const previewed = 8;

/**
 * Reads, checks and stores a list of people or units. Lives in a worker, so that 20,000 rows freeze no page; a plain class,
 * so that tests need none. Each call builds on the one before: `open`, `check`, `store`.
 */
export class PeopleEngine {
	#workbook: Workbook | null = null;
	#order: CheckOrder | null = null;
	#planned: (PlannedPerson | PlannedUnit)[] = [];

	constructor(
		readonly db: DeviceDb,
		readonly report: (progress: Progress) => void = () => {},
	) {}

	/** Reads a file. Throws `UnreadableFile`. */
	async open(name: string, bytes: Uint8Array<ArrayBuffer>, separator?: string): Promise<FileView> {
		this.#order = null;
		this.#workbook = await readFile(name, bytes, separator);
		return fileView(this.#workbook);
	}

	/** Looks every row over and compares with the people or units this device knows. Stores nothing. */
	async check(order: CheckOrder): Promise<CheckView> {
		this.#order = order;
		this.#planned = await this.#plan(order);
		const counts = { new: 0, changed: 0, same: 0, problem: 0 };
		for (const { state } of this.#planned) counts[state]++;
		const marked = this.marked();
		const stored = this.#planned.filter(({ state }) => state === 'new' || state === 'changed').slice(0, previewed);
		const [people, named] = await Promise.all([readRecords(this.db, referencePerson), units(this.db)]);
		const names = new Map(people.rows.map(({ record }) => [record.subject!, record.body.name]));
		for (const one of this.#planned) if ('id' in one && one.id && one.body) names.set(one.id, one.body.name);
		for (const { body } of named) names.set(body.code, body.name);
		return {
			counts,
			warned: marked.filter(({ state }) => state !== 'problem').length,
			marked: marked.slice(0, shown),
			preview: stored.map((one) => previewOf(one, (key) => names.get(key) ?? key)),
		};
	}

	/**
	 * Stores what is new or changed in one transaction, all or none, and gives back how many. Compares once more first: between
	 * check and store another tab may have imported the same file. Throws what `submitRecords` throws.
	 */
	async store(): Promise<{ added: number; changed: number }> {
		if (!this.#order) throw new Error('store before check');
		const planned = await this.#plan(this.#order);
		const records = planned.flatMap((one) => recordOf(one, this.#order!.maker) ?? []);
		this.report({ done: 0, total: records.length });
		await submitRecords(this.db, records);
		const of = (state: 'new' | 'changed') => planned.filter((one) => one.state === state).length;
		return { added: of('new'), changed: of('changed') };
	}

	/** All rows with messages, those that do not fit the screen too. */
	marked(): MarkedRow[] {
		return this.#planned
			.filter(({ row }) => row.messages.length > 0)
			.map(({ row, state }) => ({ row: row.row, state, messages: row.messages }));
	}

	async #plan(order: CheckOrder): Promise<(PlannedPerson | PlannedUnit)[]> {
		const table = this.#workbook?.tables[order.sheet];
		if (!table) throw new Error('check before open');
		const knownUnits = await units(this.db);
		if (order.what === 'units') {
			const rows = readRows(table, { header: order.header, targets: order.targets as (UnitField | null)[] });
			return planUnits(rows.map(readUnitRow), knownUnits, order.newFrom);
		}
		const known = (await readRecords(this.db, referencePerson)).rows.map(({ record }) => record);
		const cells = readRows(table, { header: order.header, targets: order.targets as (PersonField | null)[] });
		const rows = cells.map((row, index) => {
			if (index % 200 === 0) this.report({ done: index, total: cells.length });
			return readPersonRow(row, order.today);
		});
		return planPeople(rows, {
			people: known,
			units: knownUnits,
			newFrom: order.newFrom,
			changedFrom: order.changedFrom,
			newId: () => newUlid(),
		});
	}
}

function recordOf(one: PlannedPerson | PlannedUnit, maker: Maker): Envelope | null {
	if ((one.state !== 'new' && one.state !== 'changed') || !one.body) return null;
	if ('code' in one.body) {
		const { code } = one.body;
		return editedRecord(
			maker,
			referenceUnit,
			{ _id: `${referenceUnit.kind}:${code}`, unit: code, period: '*', body: one.body },
			one.before,
		);
	}
	const { id, body, before } = one as PlannedPerson;
	const what = { _id: `${referencePerson.kind}:${id}`, unit: '*', period: '*', subject: id!, body: body! };
	return editedRecord(maker, referencePerson, what, before);
}
