import { ulid } from 'ulid';
import { newRecord, type Maker } from '$lib/device/new-record';
import type { RecordOf } from '#shared/kernel/envelope';
import { surveyReport, type SurveyReport } from '#shared/survey/kinds/survey-report';
import type { Campaign } from '../figures/office';
import type { Report } from '../figures/build-report';

export type Media = SurveyReport['media'];

/** Why a result cannot be published yet. */
export type NotPublishable = 'not-one-campaign' | 'still-loading' | 'never-pulled' | 'no-responses' | 'too-few' | 'too-few-new';

/**
 * Whether the result of one unit and period may be published: one survey, everything pulled once, and at least as many
 * respondents as the smallest group that may be shown, or the sums would be somebody's own answers; and no fewer than that more (or less) than in
 * any `earlier` version, or the difference of the two would be. `null`: it may.
 */
export function notPublishable(
	report: Report,
	pulled: { at: string | undefined; loading: boolean },
	earlier: readonly Pick<SurveyReport, 'n'>[],
): NotPublishable | null {
	if (report.campaigns.length !== 1 || typeof report.pool === 'string') return 'not-one-campaign';
	if (pulled.loading) return 'still-loading';
	if (!pulled.at) return 'never-pulled';
	if (!report.pool.ikm) return 'no-responses';
	const { totals, ruleset } = report.pool;
	if (totals.n < ruleset.smallestGroup) return 'too-few';
	const isFew = (more: number) => more > 0 && more < ruleset.smallestGroup;
	return earlier.some(({ n }) => isFew(Math.abs(totals.n - n))) ? 'too-few-new' : null;
}

/** The record of a published result: totals and the suppressed profile, never names or single answers. Ask `notPublishable` first. */
export function makeReport(maker: Maker, report: Report, upTo: string, media: Media, now = new Date()): RecordOf<SurveyReport> {
	const campaign = report.campaigns[0] as Campaign;
	if (typeof report.pool === 'string' || !report.pool.ikm || !report.profile) throw new Error('a report without an index');
	const { rule, totals, ikm } = report.pool;
	return newRecord(
		maker,
		{
			_id: `${surveyReport.kind}:${campaign.period}:${campaign.unit}:${ulid(now.getTime())}`,
			kind: surveyReport.kind,
			v: surveyReport.v,
			unit: campaign.unit,
			period: campaign.period,
			body: {
				campaign: campaign._id,
				...rule,
				n: totals.n,
				late: report.late,
				sums: { ...totals.sums },
				index: ikm.index,
				letter: ikm.letter,
				label: ikm.label,
				profile: report.profile,
				upTo,
				media,
			},
		},
		now,
	);
}
