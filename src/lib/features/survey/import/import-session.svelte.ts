import type { Maker } from '$lib/device/new-record';
import { SheetSession } from '$lib/spreadsheet/session/sheet-session.svelte';
import type { RecordOf } from '#shared/kernel/envelope';
import type { ReferenceCampaign } from '#shared/survey/kinds/reference-campaign';
import type { ReferenceQuestionnaire } from '#shared/survey/kinds/reference-questionnaire';
import { findHeader } from './columns/find-header';
import { guessColumns, needsOrder, targetsOf } from './columns/guess-columns';
import { mappingProblems } from './columns/mapping-problems';
import type { Target, UnsurOrder } from './columns/target';
import type { CheckView } from './engine/import-engine';
import type { RemoteEngine } from './engine/start-engine';
import type { ImportChoices } from './choices/load-choices';
import { rowContext } from './choices/row-context';

export const steps = ['file', 'campaign', 'columns', 'check', 'done'] as const;
export type Step = (typeof steps)[number];

/** Service choice that means: as the file's own column says. */
export const fromColumn = 'column';

/** One import from the choice of a file to its result; the steps show it and change it. */
export class ImportSession extends SheetSession<'checking' | 'storing'> {
	step = $state<Step>('file');
	order = $state<UnsurOrder | null>(null);
	targets = $state.raw<(Target | null)[]>([]);
	campaignId = $state('');
	service = $state('');
	check = $state.raw<CheckView | null>(null);
	leaveOut = $state<'leave-out' | 'take' | ''>('');
	result = $state.raw<{ stored: number; corrected: number } | null>(null);

	constructor(
		readonly engine: RemoteEngine,
		readonly maker: () => Maker,
		readonly reference: () => ImportChoices | undefined,
	) {
		super();
	}

	readonly campaign = $derived.by((): RecordOf<ReferenceCampaign> | undefined =>
		this.reference()?.campaigns.find((one) => one._id === this.campaignId),
	);
	readonly questionnaire = $derived.by((): ReferenceQuestionnaire | undefined => {
		const known = this.reference()?.questionnaires ?? [];
		return (known.find((one) => one._id === this.campaign?.body.questionnaire) ?? known.at(-1))?.body;
	});
	readonly unsur = $derived(this.questionnaire?.unsur ?? []);
	readonly guesses = $derived(guessColumns(this.headings, this.unsur));
	readonly asksOrder = $derived(needsOrder(this.guesses));
	readonly mapping = $derived(mappingProblems(this.targets, this.unsur));
	readonly mapped = $derived(
		this.mapping.missing.length === 0 && this.mapping.doubled.length === 0 && (!this.asksOrder || this.order !== null),
	);

	protected override read(name: string, bytes: Uint8Array<ArrayBuffer>, separator?: string) {
		return this.engine.open(name, bytes, separator);
	}

	protected override findHeader(rows: readonly (readonly string[])[]): number | null {
		return findHeader(rows, this.unsur);
	}

	protected override headerChosen(): void {
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
		await this.during('checking', async () => {
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
		await this.during('storing', async () => {
			this.result = await this.engine.store(this.leaveOut === 'leave-out');
			this.step = 'done';
		});
	}

	/** Another file; campaign and service stay. */
	again(): void {
		this.forget();
		this.check = this.result = null;
		this.step = 'file';
	}
}
