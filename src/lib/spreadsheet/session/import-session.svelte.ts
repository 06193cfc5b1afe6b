import type { Maker } from '$lib/device/new-record';
import { StorageFull } from '$lib/device/storage-failure';
import { doubledTargets } from '../columns/doubled-targets';
import { findHeading, readHeading } from '../columns/read-heading';
import type { CheckView } from '../engine/import-engine';
import type { ImportOrder } from '../engine/import-target';
import type { RemoteEngine } from '../engine/start-engine';
import { UnreadableFile } from '../read/unreadable-file';
import type { Progress } from '../worker/call';
import type { FileView } from './file-view';

/**
 * One import from the choice of a file to its result; the steps show it and change it. A target extends it with what its headings
 * mean (`guess`) and what its check needs besides the columns (`settings`).
 */
export abstract class ImportSession<Field extends string, Order extends ImportOrder, Stored extends Record<string, number>> {
	step = $state('file');
	busy = $state<'reading' | 'checking' | 'storing' | null>(null);
	progress = $state.raw<Progress | null>(null);
	unreadable = $state.raw<UnreadableFile | null>(null);
	/** The device could not store; nothing was. */
	failure = $state<'storage-full' | 'other' | null>(null);
	view = $state.raw<FileView | null>(null);
	sheet = $state(0);
	header = $state<number | null>(null);
	targets = $state.raw<(Field | null)[]>([]);
	answers = $state.raw<Record<string, string>>({});
	check = $state.raw<CheckView | null>(null);
	result = $state.raw<Stored | null>(null);
	engine = $state.raw<RemoteEngine<Order, Stored>>() as RemoteEngine<Order, Stored>;

	#file: File | null = null;

	/** `start` gives an engine, a fresh one after each cancelling. */
	constructor(
		readonly start: (onprogress: (progress: Progress) => void) => RemoteEngine<Order, Stored>,
		readonly maker: () => Maker,
	) {
		this.engine = start((progress) => (this.progress = progress));
	}

	/** What each heading stands for, `null` where nobody knows. */
	protected abstract guess(headings: readonly string[]): (Field | null)[];
	/** What the target's check needs besides; `null` while something is missing. */
	protected abstract settings(): Omit<Order, keyof ImportOrder> | null;
	/** The steps in their order: `file` first, `columns` before `check`, `done` last. */
	readonly steps: readonly string[] = ['file', 'columns', 'check', 'done'];
	/** Headings that must be known before a row is taken for the heading: fewer are a coincidence. */
	protected readonly enough: number = 2;
	/** Whether a row of headings is known; other than `guess` where one alone is not telling. */
	protected known(headings: readonly string[]): boolean[] {
		return this.guess(headings).map((target) => target !== null);
	}
	/** Other headings were chosen: what was guessed from them is guessed anew. */
	protected headerChosen(): void {
		this.targets = this.guess(this.headings).map((target, column) => (this.hiddenColumns.includes(column) ? null : target));
	}

	readonly shown = $derived(this.view?.sheets[this.sheet]);
	readonly head = $derived(this.shown?.head ?? []);
	readonly hiddenColumns = $derived(this.shown?.hiddenColumns ?? []);
	readonly width = $derived(Math.max(0, ...this.head.map((row) => row.length)));
	readonly headings = $derived.by(() => {
		const texts = this.header === null ? [] : readHeading(this.head, this.header, (row) => this.known(row));
		return Array.from({ length: this.width }, (_, column) => texts[column] ?? '');
	});
	readonly doubled = $derived(doubledTargets(this.targets));
	/** Questions without which nothing is stored. */
	readonly unanswered = $derived((this.check?.questions ?? []).filter(({ key, required }) => required && !this.answers[key]));

	/** Whether the columns say enough for a check. */
	abstract readonly mapped: boolean;

	/** Whether this step has all that the next one needs. */
	ready(): boolean {
		if (this.step === 'file') return this.view !== null && this.width > 1;
		if (this.step === 'columns') return this.mapped && this.settings() !== null;
		return this.step === 'check' && (this.check?.toStore ?? 0) > 0 && this.unanswered.length === 0;
	}

	/** Reads a file, or the same one again with another separator. */
	async openFile(file: File, separator?: string): Promise<void> {
		this.#file = file;
		await this.#during('reading', async () => {
			this.view = null;
			this.answers = {};
			this.view = await this.engine.open(file.name, new Uint8Array(await file.arrayBuffer()), separator);
			const { sheets } = this.view;
			const filled = sheets.findIndex(({ head, hidden }) => !hidden && this.#findHeading(head) !== null);
			const visible = sheets.findIndex(({ hidden, rows }) => !hidden && rows > 0);
			this.chooseSheet(Math.max(0, filled < 0 ? visible : filled));
		});
	}

	reopen(separator: string): Promise<void> {
		return this.#file ? this.openFile(this.#file, separator) : Promise.resolve();
	}

	chooseSheet(sheet: number): void {
		this.sheet = sheet;
		this.chooseHeader(this.#findHeading(this.head));
	}

	chooseHeader(header: number | null): void {
		this.header = header;
		this.headerChosen();
	}

	chooseTarget(column: number, target: Field | null): void {
		this.targets = this.targets.map((before, index) => (index === column ? target : before));
	}

	async runCheck(): Promise<void> {
		const settings = this.settings();
		if (!settings) return;
		await this.#during('checking', async () => {
			const { sheet, header, answers } = this;
			const order = { ...settings, sheet, header, answers: { ...answers }, targets: [...this.targets], maker: { ...this.maker() } };
			this.check = await this.engine.check(order as unknown as Order);
			this.step = 'check';
		});
	}

	/** Keeps what a person decided, and looks the rows over with it. An empty answer takes it back. */
	answer(given: Readonly<Record<string, string>>): Promise<void> {
		this.answers = Object.fromEntries(Object.entries({ ...this.answers, ...given }).filter(([, value]) => value !== ''));
		return this.runCheck();
	}

	async store(): Promise<void> {
		await this.#during('storing', async () => {
			this.result = await this.engine.store();
			this.step = 'done';
		});
	}

	/** Ends what is under way: a transaction that has not ended stores nothing. Back to the choice of a file. */
	cancel(): void {
		this.engine.stop();
		this.engine = this.start((progress) => (this.progress = progress));
		this.busy = null;
		this.again();
	}

	/** Another file; what the target was told besides stays. */
	again(): void {
		this.#file = null;
		this.view = this.unreadable = this.progress = this.check = this.result = null;
		this.answers = {};
		this.failure = null;
		this.step = 'file';
	}

	#findHeading(rows: readonly (readonly string[])[]): number | null {
		return findHeading(rows, (row) => this.known(row), this.enough);
	}

	async #during(what: NonNullable<typeof this.busy>, work: () => Promise<void>): Promise<void> {
		this.busy = what;
		this.unreadable = this.progress = null;
		this.failure = null;
		const { engine } = this;
		try {
			await work();
		} catch (error) {
			if (engine !== this.engine) return; // cancelled meanwhile
			if (error instanceof UnreadableFile) this.unreadable = error;
			else this.failure = error instanceof StorageFull ? 'storage-full' : 'other';
		} finally {
			if (engine === this.engine) this.busy = null;
		}
	}
}

/** What the first step needs of an import, whatever its rows mean. */
export type FileSession = Pick<
	ImportSession<string, ImportOrder, Record<string, number>>,
	'busy' | 'view' | 'unreadable' | 'sheet' | 'header' | 'shown' | 'head' | 'width' | 'openFile' | 'reopen' | 'chooseSheet' | 'chooseHeader'
>;
