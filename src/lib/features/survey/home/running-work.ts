import type { DeviceDb } from '$lib/device/db';
import { readRecords } from '$lib/device/records/read-records';
import { readTotals } from '$lib/features/survey/data/read-totals';
import { officeContact } from '#shared/office/kinds/office-contact';
import { surveyReport } from '#shared/survey/kinds/survey-report';
import { campaignWork, type CampaignWork } from './campaign-work';
import { officeNow } from '$lib/device/office-state';

/** How the surveys of the city stand. */
export interface RunningWork {
	/** Devices that said they still held records, and how many. */
	devices: { count: number; unsent: number };
	/** Campaigns running now with all responses so far, and those that ended with responses but without a published result. */
	open: (CampaignWork & { done: number })[];
	unpublished: (CampaignWork & { done: number })[];
}

/** Reads it from what this device has pulled. For `live(() => …)`. */
export async function runningWork(db: DeviceDb): Promise<RunningWork> {
	const [contacts, reports, cells, now] = await Promise.all([
		readRecords(db, officeContact),
		readRecords(db, surveyReport),
		readTotals(db),
		officeNow(db),
	]);
	const counted = new Map<string, number>();
	for (const { period, unit, totals } of cells) counted.set(`${period}|${unit}`, (counted.get(`${period}|${unit}`) ?? 0) + totals.n);
	const published = new Set(reports.rows.map(({ record }) => record.body.campaign));
	const all = (await campaignWork(db, now)).map((campaign) => ({
		...campaign,
		done: counted.get(`${campaign.period}|${campaign.unit}`) ?? 0,
	}));
	const behind = contacts.rows.filter(({ record }) => record.body.unsent > 0);
	return {
		devices: { count: behind.length, unsent: behind.reduce((sum, { record }) => sum + record.body.unsent, 0) },
		open: all.filter(({ phase }) => phase === 'open'),
		unpublished: all.filter(({ id, phase, done }) => phase === 'closed' && done > 0 && !published.has(id)),
	};
}
