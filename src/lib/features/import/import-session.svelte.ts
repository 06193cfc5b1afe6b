import type { Maker } from '$lib/device/new-record';
import { StorageFull } from '$lib/device/storage-failure';
import type { RecordOf } from '#shared/records/envelope';
import type { ReferenceCampaign } from '#shared/records/reference-campaign';
import type { ReferenceQuestionnaire } from '#shared/records/reference-questionnaire';
import { findHeader } from './columns/find-header';
import { guessColumns, needsOrder, targetsOf } from './columns/guess-columns';
import { mappingProblems } from './columns/mapping-problems';
import type { Target, UnsurOrder } from './columns/target';
import type { CheckView, FileView } from './engine/import-engine';
import type { RemoteEngine } from './engine/start-engine';
import { UnreadableFile } from './read/unreadable-file';
import type { ImportChoices } from './choices/load-choices';
import { rowContext } from './choices/row-context';

export const steps = ['file', 'campaign', 'columns', 'check', 'done'] as const;
export type Step = (typeof steps)[number];

/** Service choice that means: as the file's own column says. */
export const fromColumn = 'column';

/** One import from the choice of a file to its result; the steps show it and change it. */
export class ImportSession {
	step = $state<Step>('file');
	busy = $state<'reading' | 'checking' | 'storing' | null>(null);
	unreadable = $state.raw<UnreadableFile | null>(null);
	/** The device could not store; nothing was. */
	failure = $state<'storage-full' | 'other' | null>(null);
	view = $state.raw<FileView | null>(null);
	sheet = $state(0);
	header = $state<number | null>(null);
	order = $state<UnsurOrder | null>(null);
	targets = $state.raw<(Target | null)[]>([]);
	campaignId = $state('');
	service = $state('');
	check = $state.raw<CheckView | null>(null);
	leaveOut = $state<'leave-out' | 'take' | ''>('');
	result = $state.raw<{ stored: number; corrected: number } | null>(null);

	#file: File | null = null;

	constructor(
		readonly engine: RemoteEngine,
		readonly maker: () => Maker,
		readonly reference: () => ImportChoices | undefined,
	) {}

	readonly campaign = $derived.by((): RecordOf<ReferenceCampaign> | undefined =>
		this.reference()?.campaigns.find((one) => one._id === this.campaignId),
	);
	readonly questionnaire = $derived.by((): ReferenceQuestionnaire | undefined => {
		const known = this.reference()?.questionnaires ?? [];
		return (known.find((one) => one._id === this.campaign?.body.questionnaire) ?? known.at(-1))?.body;
	});
	readonly head = $derived(this.view?.sheets[this.sheet]?.head ?? []);
	readonly width = $derived(Math.max(0, ...this.head.map((row) => row.length)));
	readonly headings = $derived(Array.from({ length: this.width }, (_, column) => this.head[this.header ?? -1]?.[column] ?? ''));
	readonly unsur = $derived(this.questionnaire?.unsur ?? []);
	readonly guesses = $derived(guessColumns(this.headings, this.unsur));
	readonly asksOrder = $derived(needsOrder(this.guesses));
	readonly mapping = $derived(mappingProblems(this.targets, this.unsur));
	readonly mapped = $derived(
		this.mapping.missing.length === 0 && this.mapping.doubled.length === 0 && (!this.asksOrder || this.order !== null),
	);

	/** Reads a file, or the same one again with another separator. */
	async open(file: File, separator?: string): Promise<void> {
		this.#file = file;
		await this.#during('reading', async () => {
			this.view = null;
			this.view = await this.engine.open(file.name, new Uint8Array(await file.arrayBuffer()), separator);
			const filled = this.view.sheets.findIndex((sheet) => findHeader(sheet.head, this.unsur) !== null);
			this.chooseSheet(Math.max(0, filled));
		});
	}

	reopen(separator: string): Promise<void> {
		return this.#file ? this.open(this.#file, separator) : Promise.resolve();
	}

	chooseSheet(sheet: number): void {
		this.sheet = sheet;
		this.chooseHeader(findHeader(this.head, this.unsur));
	}

	/** Another heading: everything guessed from it is guessed anew. */
	chooseHeader(header: number | null): void {
		this.header = header;
		this.order = null;
		this.targets = targetsOf(this.guesses, null);
	}

	/** Says which official order bare numbers follow, and puts U8 and U9 in their places. */
	chooseOrder(order: UnsurOrder): void {
		this.order = order;
		const ordered = targetsOf(this.guesses, order);
		this.targets = this.targets.map((target, column) => {
			const guess = this.guesses[column];
			return guess && 'either' in guess ? ordered[column]! : target;
		});
	}

	chooseTarget(column: number, target: Target | null): void {
		this.targets = this.targets.map((before, index) => (index === column ? target : before));
	}

	async runCheck(): Promise<void> {
		const { campaign, questionnaire } = this;
		const reference = this.reference();
		if (!campaign || !questionnaire || !reference) return;
		await this.#during('checking', async () => {
			this.leaveOut = '';
			this.check = await this.engine.check({
				sheet: this.sheet,
				reading: { header: this.header, targets: [...this.targets] },
				campaign: $state.snapshot(campaign) as typeof campaign,
				questionnaire: $state.snapshot(questionnaire) as typeof questionnaire,
				service: this.service === fromColumn ? '' : this.service,
				context: rowContext(reference, campaign),
				maker: { ...this.maker() },
			});
			this.step = 'check';
		});
	}

	async store(): Promise<void> {
		await this.#during('storing', async () => {
			this.result = await this.engine.store(this.leaveOut === 'leave-out');
			this.step = 'done';
		});
	}

	/** Another file; campaign and service stay. */
	again(): void {
		this.#file = null;
		this.view = this.check = this.result = this.unreadable = null;
		this.failure = null;
		this.step = 'file';
	}

	async #during(what: NonNullable<ImportSession['busy']>, work: () => Promise<void>): Promise<void> {
		this.busy = what;
		this.unreadable = null;
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
