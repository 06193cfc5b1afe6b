import { StorageFull } from '$lib/device/storage-failure';
import { UnreadableFile } from '../read/unreadable-file';
import type { Progress } from '../worker/call';
import type { FileView } from './file-view';

/** What every import does with its file: read it, choose sheet and heading, and tell how long work goes and fails. */
export abstract class SheetSession<Work extends string> {
	busy = $state<'reading' | Work | null>(null);
	progress = $state.raw<Progress | null>(null);
	unreadable = $state.raw<UnreadableFile | null>(null);
	/** The device could not store; nothing was. */
	failure = $state<'storage-full' | 'other' | null>(null);
	view = $state.raw<FileView | null>(null);
	sheet = $state(0);
	header = $state<number | null>(null);

	readonly head = $derived(this.view?.sheets[this.sheet]?.head ?? []);
	readonly width = $derived(Math.max(0, ...this.head.map((row) => row.length)));
	readonly headings = $derived(Array.from({ length: this.width }, (_, column) => this.head[this.header ?? -1]?.[column] ?? ''));

	#file: File | null = null;

	/** Has the engine read the file. */
	protected abstract read(name: string, bytes: Uint8Array<ArrayBuffer>, separator?: string): Promise<FileView>;
	/** Index of the row most likely to be the heading. */
	protected abstract findHeader(rows: readonly (readonly string[])[]): number | null;
	/** Another heading was chosen: what was guessed from it is guessed anew. */
	protected abstract headerChosen(): void;

	/** Reads a file, or the same one again with another separator. */
	async open(file: File, separator?: string): Promise<void> {
		this.#file = file;
		await this.during('reading', async () => {
			this.view = null;
			this.view = await this.read(file.name, new Uint8Array(await file.arrayBuffer()), separator);
			const filled = this.view.sheets.findIndex((sheet) => this.findHeader(sheet.head) !== null);
			this.chooseSheet(Math.max(0, filled));
		});
	}

	reopen(separator: string): Promise<void> {
		return this.#file ? this.open(this.#file, separator) : Promise.resolve();
	}

	chooseSheet(sheet: number): void {
		this.sheet = sheet;
		this.chooseHeader(this.findHeader(this.head));
	}

	chooseHeader(header: number | null): void {
		this.header = header;
		this.headerChosen();
	}

	/** Ready for another file. */
	protected forget(): void {
		this.#file = null;
		this.view = this.unreadable = this.progress = null;
		this.failure = null;
	}

	protected async during(what: NonNullable<typeof this.busy>, work: () => Promise<void>): Promise<void> {
		this.busy = what;
		this.unreadable = this.progress = null;
		this.failure = null;
		try {
			await work();
		} catch (error) {
			if (error instanceof UnreadableFile) this.unreadable = error;
			else this.failure = error instanceof StorageFull ? 'storage-full' : 'other';
		} finally {
			this.busy = null;
		}
	}
}
