import { jakartaDay } from '#shared/kernel/days';
import type { DeviceDb } from '$lib/device/db';
import type { RecordOf } from '#shared/kernel/envelope';
import type { ReferenceCampaign } from '#shared/survey/kinds/reference-campaign';
import { sampleSize } from '#shared/survey/sample-size';
import { campaignPhase, type CampaignPhase } from '../choice/campaign-phase';
import { readChoice, type Choice } from '../choice/choice';
import { responseDrafts, type ResponseDraft } from '../draft';
import { missingProfile } from '../form/missing';
import { loadReference, type SurveyReference } from '../city/load-reference';
import { officeNow } from '$lib/device/office-state';
import { counted, ownResponses, refusedResponses, type OwnResponse } from './own-responses';

/** A campaign of one of the person's units, and whether it can be worked on now. */
export interface CampaignLine {
	campaign: RecordOf<ReferenceCampaign>;
	phase: CampaignPhase;
}

/** A form not yet submitted: how far it got. `draft` absent when this app cannot read it. */
export interface DraftLine {
	id: string;
	savedAt: string;
	draft?: ResponseDraft;
	answered: number;
	questions: number;
	profileDone: boolean;
}

/** Everything the survey's own page shows. */
export interface SurveyHome {
	reference: SurveyReference;
	now: Date;
	/** Of the person's units, the ones that end last first. */
	campaigns: CampaignLine[];
	choice: Choice | null;
	/** The chosen campaign; `undefined` when none is chosen or it is no longer on the device. */
	chosen: CampaignLine | undefined;
	/** The person's responses of the chosen campaign that count, and the official minimum for the unit. */
	done: number;
	target: number | null;
	drafts: DraftLine[];
	refused: OwnResponse[];
	/** Today's responses, newest first. */
	today: (OwnResponse & { correctable: boolean })[];
}

/** Reads the survey's own page for a person with these units. */
export async function loadHome(db: DeviceDb, who: { account: string; units: readonly string[] }): Promise<SurveyHome> {
	const reference = await loadReference(db);
	const now = await officeNow(db);
	const choice = await readChoice(db);
	const campaigns = [...reference.campaigns.values()]
		.filter((campaign) => who.units.includes(campaign.unit))
		.map((campaign) => ({ campaign, phase: campaignPhase(campaign, now) }))
		.sort((a, b) => b.campaign.body.end.localeCompare(a.campaign.body.end) || a.campaign._id.localeCompare(b.campaign._id));
	const chosen = campaigns.find(({ campaign }) => campaign._id === choice?.campaign);
	const today: SurveyHome['today'] = [];
	let done = 0;
	for (const line of campaigns) {
		if (line.phase !== 'open' && line !== chosen) continue;
		const own = counted(await ownResponses(db, who.account, line.campaign));
		if (line === chosen) done = own.length;
		const correctable = line.phase === 'open';
		for (const response of own)
			if (jakartaDay(actOf(response).getTime()) === jakartaDay(now.getTime()))
				today.push({ ...response, correctable: correctable && response.waiting?.state !== 'conflict' });
	}
	const ruleset = chosen && reference.rulesets.get(chosen.campaign.body.ruleset);
	const population = chosen?.campaign.body.population ?? null;
	return {
		reference,
		now,
		campaigns,
		choice,
		chosen,
		done,
		target: population !== null && ruleset ? sampleSize(population, ruleset.sample) : null,
		drafts: (await responseDrafts(db)).map((row) => draftLine(row, reference)),
		refused: await refusedResponses(db),
		today: today.sort((a, b) => actOf(b).getTime() - actOf(a).getTime()),
	};
}

function draftLine(row: { id: string; savedAt: string; draft?: ResponseDraft }, reference: SurveyReference): DraftLine {
	const unsur = row.draft && reference.questionnaires.get(row.draft.questionnaire)?.body.unsur;
	return {
		...row,
		answered: Object.keys(row.draft?.answers ?? {}).length,
		questions: unsur?.length ?? 0,
		profileDone: !!row.draft && missingProfile(row.draft).length === 0,
	};
}

/** When the response was taken, by the office's clock. */
function actOf({ record }: OwnResponse): Date {
	return new Date(Date.parse(record.at) + (record.skew ?? 0) * 1000);
}
