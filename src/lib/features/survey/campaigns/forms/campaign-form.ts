import { referenceCampaign, type ReferenceCampaign } from '#shared/survey/kinds/reference-campaign';
import { parsePeriod, periodSpan } from '#shared/kernel/period';
import { schemaProblems, type FieldProblems } from '$lib/features/office/parts/settings/field-problem';

/** A campaign as it is being typed; unit and period make its id and stay as they are once it exists. */
export interface CampaignForm {
	unit: string;
	period: string;
	title: string;
	start: string;
	end: string;
	services: string[];
	questionnaire: string;
	ruleset: string;
	population: number | null;
	weight: ReferenceCampaign['weight'];
	askKelurahan: boolean;
}

/** Id of a unit's campaign in a period. */
export function campaignId(unit: string, period: string): string {
	return `reference.campaign:${period}:${unit}`;
}

/** Form of a campaign that does not exist yet, with the dates of its period. */
export function blankCampaign(period: string, questionnaire: string, ruleset: string): CampaignForm {
	const known = parsePeriod(period);
	const { start, end } = known ? periodSpan(known) : { start: '', end: '' };
	const rest = { title: '', services: [], population: null, weight: 'tepat' as const, askKelurahan: false };
	return { unit: '', period, start, end, questionnaire, ruleset, ...rest };
}

/** Form of a campaign as it stands. */
export function campaignToForm(unit: string, period: string, body: ReferenceCampaign): CampaignForm {
	return { unit, period, ...body, services: [...body.services] };
}

/** The campaign a form says, or what is wrong with it. `taken` are the ids of the other campaigns. */
export function readCampaign(
	form: CampaignForm,
	taken: ReadonlySet<string>,
): { ok: true; id: string; body: ReferenceCampaign } | { ok: false; problems: FieldProblems<keyof CampaignForm> } {
	const { unit, period, ...rest } = form;
	const read = referenceCampaign.body.safeParse({ ...rest, title: form.title.trim() });
	const problems: FieldProblems<keyof CampaignForm> = read.success ? {} : schemaProblems(read.error);
	if (unit === '') problems.unit = 'required';
	if (!parsePeriod(period)) problems.period = 'required';
	else if (unit !== '' && taken.has(campaignId(unit, period))) problems.period = 'period-taken';
	if (form.start !== '' && form.end !== '' && form.end < form.start) problems.end ??= 'end-before-start';
	if (form.questionnaire === '') problems.questionnaire = 'required';
	if (!read.success || Object.keys(problems).length > 0) return { ok: false, problems };
	return { ok: true, id: campaignId(unit, period), body: read.data };
}
