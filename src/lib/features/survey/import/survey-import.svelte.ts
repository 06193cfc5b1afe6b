import type { Maker } from '$lib/device/new-record';
import { startEngine } from '$lib/spreadsheet/engine/start-engine';
import { ImportSession } from '$lib/spreadsheet/session/import-session.svelte';
import type { RecordOf } from '#shared/kernel/envelope';
import type { ReferenceCampaign } from '#shared/survey/kinds/reference-campaign';
import type { ReferenceQuestionnaire } from '#shared/survey/kinds/reference-questionnaire';
import type { ImportChoices } from './choices/load-choices';
import { rowContext } from './choices/row-context';
import { guessColumns, needsOrder, targetsOf } from './columns/guess-columns';
import { mappingProblems } from './columns/mapping-problems';
import type { Target, UnsurOrder } from './columns/target';
import type { SurveyOrder, SurveyStored } from './survey-target';
import { startWorker } from './start-worker';

/** Service choice that means: as the file's own column says. */
export const fromColumn = 'column';

/** One import of answers into a campaign. */
export class SurveyImport extends ImportSession<Target, SurveyOrder, SurveyStored> {
	override readonly steps = ['file', 'campaign', 'columns', 'check', 'done'];
	protected override readonly enough = 3;
	order = $state<UnsurOrder | null>(null);
	campaignId = $state('');
	service = $state('');

	constructor(
		maker: () => Maker,
		readonly reference: () => ImportChoices | undefined,
	) {
		super((onprogress) => startEngine(startWorker(), maker().account, onprogress), maker);
	}

	readonly campaign = $derived.by((): RecordOf<ReferenceCampaign> | undefined =>
		this.reference()?.campaigns.find(({ _id }) => _id === this.campaignId),
	);
	readonly questionnaire = $derived.by((): ReferenceQuestionnaire | undefined => {
		const known = this.reference()?.questionnaires ?? [];
		return (known.find(({ _id }) => _id === this.campaign?.body.questionnaire) ?? known.at(-1))?.body;
	});
	readonly unsur = $derived(this.questionnaire?.unsur ?? []);
	readonly guesses = $derived(guessColumns(this.headings, this.unsur));
	readonly asksOrder = $derived(needsOrder(this.guesses));
	readonly mapping = $derived(mappingProblems(this.targets, this.unsur));
	readonly needsService = $derived(this.service === fromColumn && !this.targets.includes('service'));
	readonly mapped = $derived(
		this.mapping.missing.length === 0 &&
			this.mapping.doubled.length === 0 &&
			!this.needsService &&
			(!this.asksOrder || this.order !== null),
	);

	protected override guess(headings: readonly string[]): (Target | null)[] {
		return targetsOf(guessColumns(headings, this.unsur), null);
	}

	protected override known(headings: readonly string[]): boolean[] {
		return guessColumns(headings, this.unsur).map((guess) => guess !== null);
	}

	protected override headerChosen(): void {
		this.order = null;
		super.headerChosen();
	}

	protected override settings(): Omit<SurveyOrder, 'sheet' | 'header' | 'targets' | 'answers' | 'maker'> | null {
		const { campaign, questionnaire } = this;
		const reference = this.reference();
		if (!campaign || !questionnaire || !reference) return null;
		return {
			campaign: $state.snapshot(campaign) as typeof campaign,
			questionnaire: $state.snapshot(questionnaire) as typeof questionnaire,
			service: this.service === fromColumn ? '' : this.service,
			context: rowContext(reference, campaign),
		};
	}

	override ready(): boolean {
		return this.step === 'campaign' ? this.campaign !== undefined && this.service !== '' : super.ready();
	}

	/** Says which official order bare numbers follow, and puts U8 and U9 in their places. */
	chooseOrder(order: UnsurOrder): void {
		this.order = order;
		const ordered = targetsOf(this.guesses, order);
		this.targets = this.targets.map((target, column) => {
			const guess = this.guesses[column];
			return guess && 'either' in guess && !this.hiddenColumns.includes(column) ? ordered[column]! : target;
		});
	}
}
