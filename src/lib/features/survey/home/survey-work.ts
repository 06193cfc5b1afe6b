import type { DeviceDb } from '$lib/device/db';
import { countResponses } from '$lib/features/survey/data/read-totals';
import { surveyResponse } from '#shared/survey/kinds/survey-response';
import { campaignWork, type CampaignWork } from './campaign-work';
import { officeNow } from '$lib/device/office-state';

/** What is due for a surveyor: campaigns open now with the own responses so far, the next to open, and forms begun. */
export interface SurveyWork {
	open: (CampaignWork & { done: number })[];
	next: CampaignWork | null;
	drafts: number;
}

/** Reads it from this device; `units` are the surveyor's own. For `live(() => …)`. */
export async function surveyWork(db: DeviceDb, units: readonly string[]): Promise<SurveyWork> {
	const all = await campaignWork(db, await officeNow(db), units);
	const open = all.filter(({ phase }) => phase === 'open');
	const coming = all.filter(({ phase }) => phase === 'not-yet').sort((a, b) => a.start.localeCompare(b.start));
	return {
		open: await Promise.all(open.map(async (campaign) => ({ ...campaign, done: await countResponses(db, campaign) }))),
		next: coming[0] ?? null,
		drafts: await db.drafts.where('kind').equals(surveyResponse.kind).count(),
	};
}
