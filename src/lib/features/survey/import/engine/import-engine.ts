import type { DeviceDb } from '$lib/device/db';
import type { Maker } from '$lib/device/new-record';
import { submitRecords } from '$lib/device/outbox/submit-record';
import type { RecordOf } from '#shared/kernel/envelope';
import type { ReferenceCampaign } from '#shared/survey/kinds/reference-campaign';
import type { ReferenceQuestionnaire } from '#shared/survey/kinds/reference-questionnaire';
import type { SurveyResponse } from '#shared/survey/kinds/survey-response';
import { readFile } from '$lib/spreadsheet/read/read-file';
import type { Workbook } from '$lib/spreadsheet/read/table';
import { fileView, type FileView } from '$lib/spreadsheet/session/file-view';
import { compareEarlier, type ImportPlan } from '../records/compare-earlier';
import { earlierImports } from '../records/earlier-imports';
import { makeRecords } from '../records/make-records';
import type { RowContext } from '../rows/check-extras';
import { checkRows, type CheckedRow, type CheckedTable, type Reading } from '../rows/check-rows';

/** How a sheet is to be read and where its answers go. */
export interface CheckOrder {
	sheet: number;
	reading: Reading;
	campaign: RecordOf<ReferenceCampaign>;
	questionnaire: ReferenceQuestionnaire;
	service: string;
	context: RowContext;
	maker: Maker;
}

/** The outcome of looking a sheet over, cut to what a person can read. */
export interface CheckView {
	ok: number;
	incomplete: number;
	problem: number;
	note: number;
	empty: number;
	/** Rows that are ok but leave a field empty or lie outside the campaign's days. */
	warned: number;
	/** The first rows with something to say, and the first that are simply good. */
	marked: CheckedRow[];
	sample: CheckedRow[];
	plan: Pick<ImportPlan, 'fresh' | 'same' | 'corrected' | 'foreign'> & { lookalikes: number };
}

/** Rows with messages shown at most; the download has them all. */
const shown = 500;

/**
 * Reads, checks and stores a file's answers. Lives in a worker, so that 20,000 rows freeze no page; a plain class, so
 * that tests need none. Each call builds on the one before: `open`, `check`, `store`.
 */
export class ImportEngine {
	#workbook: Workbook | null = null;
	#order: CheckOrder | null = null;
	#checked: CheckedTable | null = null;
	#records: RecordOf<SurveyResponse>[] = [];

	constructor(readonly db: DeviceDb) {}

	/** Reads a file. Throws `UnreadableFile`. */
	async open(name: string, bytes: Uint8Array<ArrayBuffer>, separator?: string): Promise<FileView> {
		this.#checked = null;
		this.#workbook = await readFile(name, bytes, separator);
		return fileView(this.#workbook);
	}

	/** Looks every row over and compares with what was imported before. Stores nothing. */
	async check(order: CheckOrder): Promise<CheckView> {
		const table = this.#workbook?.tables[order.sheet];
		if (!table) throw new Error('check before open');
		this.#order = order;
		const checked = (this.#checked = checkRows(table, order.reading, order.questionnaire, order.context));
		const { campaign, service, maker } = order;
		this.#records = await makeRecords(checked.rows, {
			file: this.#workbook!.file,
			rows: table.rows,
			campaign,
			service,
			maker,
			now: new Date(),
		});
		const plan = await this.#plan();
		const of = (state: CheckedRow['state']) => checked.rows.filter((row) => row.state === state).length;
		const marked = checked.rows.filter((row) => row.messages.length > 0);
		const sample = checked.rows.filter((row) => row.state === 'ok').slice(0, 10);
		return {
			ok: of('ok'),
			incomplete: of('incomplete'),
			problem: of('problem'),
			note: of('note'),
			empty: checked.empty,
			warned: marked.filter((row) => row.state === 'ok').length,
			marked: marked.slice(0, shown),
			sample,
			plan: { ...plan, lookalikes: plan.lookalikes.size },
		};
	}

	/**
	 * Stores all rows that are `ok` in one transaction, all or none, and gives back how many. Compares once more first:
	 * between check and store another tab may have imported the same table. `leaveOutLookalikes` skips rows that equal
	 * a row of another table imported before. Throws what `submitRecords` throws.
	 */
	async store(leaveOutLookalikes: boolean): Promise<{ stored: number; corrected: number }> {
		const plan = await this.#plan();
		const records = leaveOutLookalikes ? plan.records.filter((record) => !plan.lookalikes.has(record._id)) : plan.records;
		await submitRecords(this.db, records);
		return { stored: records.length, corrected: plan.corrected };
	}

	/** All rows with messages, those that do not fit the screen too. */
	marked(): CheckedRow[] {
		return this.#checked?.rows.filter((row) => row.messages.length > 0) ?? [];
	}

	async #plan(): Promise<ImportPlan> {
		if (!this.#order || !this.#checked) throw new Error('store before check');
		return compareEarlier(this.#records, await earlierImports(this.db, this.#order.campaign));
	}
}
