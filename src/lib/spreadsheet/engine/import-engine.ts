import type { DeviceDb } from '$lib/device/db';
import { standingEdits } from '$lib/device/outbox/standing';
import { submitRecords } from '$lib/device/outbox/submit-record';
import { fileRemarks } from '../check/file-remarks';
import { groupMessages, type MessageGroup } from '../check/group-messages';
import { readFile } from '../read/read-file';
import type { Table, Workbook } from '../read/table';
import type { CheckedRow } from '../rows/row-message';
import { fileView, type FileView } from '../session/file-view';
import type { Progress } from '../worker/call';
import type { FileRemark, ImportOrder, ImportTarget, PreviewRow, Question, TargetCheck } from './import-target';

/** The outcome of looking a sheet over, cut to what a person can read. */
export interface CheckView {
	/** Rows by state. */
	counts: Readonly<Record<string, number>>;
	/** Records that saving would store. */
	toStore: number;
	/** Rows that are taken although something about them is told. */
	warned: number;
	remarks: readonly FileRemark[];
	questions: readonly Question[];
	groups: readonly MessageGroup[];
	preview: readonly PreviewRow[];
	facts: Readonly<Record<string, number>>;
}

/**
 * Reads, checks and stores a table for its target. Lives in a worker, so that 20,000 rows freeze no page; a plain class, so that
 * tests need none. Each call builds on the one before: `open`, `check`, `store`.
 */
export class ImportEngine<Order extends ImportOrder, Stored extends Record<string, number>> {
	#workbook: Workbook | null = null;
	#order: Order | null = null;
	#checked: TargetCheck<Stored> | null = null;

	constructor(
		readonly db: DeviceDb,
		readonly target: ImportTarget<Order, Stored>,
		readonly report: (progress: Progress) => void = () => {},
	) {}

	/** Reads a file. Throws `UnreadableFile`. */
	async open(name: string, bytes: Uint8Array<ArrayBuffer>, separator?: string): Promise<FileView> {
		this.#order = this.#checked = null;
		this.#workbook = readFile(name, bytes, separator);
		return fileView(this.#workbook);
	}

	/** Looks the file and every row over and compares with what this device knows. Stores nothing. */
	async check(order: Order): Promise<CheckView> {
		this.#order = order;
		const checked = await this.#check(order);
		const counts: Record<string, number> = {};
		for (const { state } of checked.rows) counts[state] = (counts[state] ?? 0) + 1;
		const remarks = [...fileRemarks(this.#table(order), order), ...(checked.remarks ?? [])];
		const { questions = [], preview = [], facts = {} } = checked;
		return {
			counts,
			toStore: isRefused(remarks) ? 0 : checked.records.length,
			warned: checked.rows.filter(({ messages }) => messages.length > 0 && messages.every(({ level }) => level === 'warning')).length,
			remarks,
			questions,
			groups: groupMessages(checked.rows),
			preview,
			facts,
		};
	}

	/**
	 * Stores what the check would store in one transaction, all or none. Checks once more first, while no other tab stores: between
	 * check and store it may have imported the same file. Throws what `submitRecords` throws.
	 */
	async store(): Promise<Stored> {
		if (!this.#order) throw new Error('store before check');
		const order = this.#order;
		return oneTabAtATime(`hitei-import ${this.db.name}`, async () => {
			const { records, stored, remarks = [] } = await this.#check(order);
			if (isRefused(remarks)) throw new Error('a file that is refused as a whole cannot be stored');
			this.report({ done: 0, total: records.length });
			const ids = records.map(({ _id }) => _id);
			const edits = await this.db.transaction('r', this.db.records, this.db.outbox, () => standingEdits(this.db, ids));
			await submitRecords(this.db, { builtOn: (id) => edits.get(id) ?? null }, records);
			return stored;
		});
	}

	/** All rows with messages, those that do not fit the screen too. */
	marked(): CheckedRow[] {
		// Rows of a target may hold more than crosses to the page.
		return (this.#checked?.rows ?? []).flatMap(({ row, state, messages }) => (messages.length > 0 ? [{ row, state, messages }] : []));
	}

	async #check(order: Order): Promise<TargetCheck<Stored>> {
		const world = { db: this.db, file: this.#workbook?.file ?? '', report: this.report };
		return (this.#checked = await this.target.check(this.#table(order), order, world));
	}

	#table({ sheet }: Order): Table {
		const table = this.#workbook?.tables[sheet];
		if (!table) throw new Error('check before open');
		return table;
	}
}

function isRefused(remarks: readonly FileRemark[]): boolean {
	return remarks.some(({ level }) => level === 'problem');
}

/** Runs `work` while no other tab runs one of the same name; in Node there are no other tabs. */
function oneTabAtATime<T>(name: string, work: () => Promise<T>): Promise<T> {
	const { locks } = (globalThis.navigator as Partial<Navigator> | undefined) ?? {};
	return locks ? locks.request(name, work) : work();
}
