import { expect, test } from 'vitest';
import type { ReportFilter } from '../filter/filter';
import { testCampaign, testOffice, testResponses } from '../test-office';
import { buildReport, newestPeriod } from './build-report';
import type { Pool } from './pool';

const now = new Date('2026-11-24T09:00:00+07:00');
const filter = (given: Partial<ReportFilter> = {}): ReportFilter => ({
	period: '2026-S2',
	unit: '',
	kelurahan: '',
	service: '',
	order: 'list',
	...given,
});

test('a city is pooled from the answers: a large unit weighs more than a small one', () => {
	const office = testOffice(
		[testCampaign('2026-S2', 'DUKCAPIL'), testCampaign('2026-S2', 'DPMPTSP')],
		[...testResponses(90, 4, { unit: 'DUKCAPIL' }), ...testResponses(10, 2, { unit: 'DPMPTSP' })],
	);
	const { pool, ranking } = buildReport(office, filter(), now);
	expect((pool as Pool).ikm).toMatchObject({ n: 100, index: 9500, letter: 'A' });
	expect(ranking.map(({ campaign, place, ikm }) => [campaign.unit, place, ikm?.index])).toEqual([
		['DUKCAPIL', 1, 10_000],
		['DPMPTSP', 2, 5000],
	]);
});

test('a unit with fewer answers than a group may have is shown without a place, and leaves the others theirs', () => {
	const office = testOffice(
		[testCampaign('2026-S2', 'DUKCAPIL'), testCampaign('2026-S2', 'DPMPTSP'), testCampaign('2026-S2', 'KELURAHAN')],
		[
			...testResponses(5, 3, { unit: 'DUKCAPIL' }),
			...testResponses(4, 4, { unit: 'DPMPTSP' }),
			...testResponses(9, 2, { unit: 'KELURAHAN' }),
		],
	);
	const { ranking } = buildReport(office, filter(), now);
	expect(ranking.map(({ campaign, place, tooFew }) => [campaign.unit, place, tooFew])).toEqual([
		['DUKCAPIL', 1, false],
		['KELURAHAN', 2, false],
		['DPMPTSP', null, true],
	]);
});

test('units under different weights are not pooled; each still has its own index', () => {
	const office = testOffice(
		[testCampaign('2026-S2', 'DUKCAPIL'), testCampaign('2026-S2', 'DPMPTSP', { weight: '0,111' })],
		[...testResponses(5, 4, { unit: 'DUKCAPIL' }), ...testResponses(5, 4, { unit: 'DPMPTSP' })],
	);
	expect(buildReport(office, filter(), now).pool).toBe('mixed-rules');
	expect((buildReport(office, filter({ unit: 'DPMPTSP' }), now).pool as Pool).ikm?.index).toBe(9990);
});

test('the filter narrows to service and kelurahan, and answers to other questions are left out and counted', () => {
	const kelurahan = '12.72.01.1001';
	const office = testOffice(
		[testCampaign('2026-S2', 'DUKCAPIL')],
		[
			...testResponses(5, 4, { body: { kelurahan } }),
			...testResponses(5, 1, {}),
			...testResponses(3, 1, { body: { kelurahan, questionnaire: 'reference.questionnaire:other:1' } }),
		],
	);
	const { pool } = buildReport(office, filter({ unit: 'DUKCAPIL', kelurahan }), now);
	expect(pool).toMatchObject({ totals: { n: 5 }, ikm: { index: 10_000 }, leftOut: 3 });
	expect(buildReport(office, filter({ unit: 'DUKCAPIL', service: 'reference.service:DUKCAPIL:KK' }), now).pool).toMatchObject({
		ikm: null,
	});
});

test('the trend keeps periods of the same rule and names the others', () => {
	const unit = 'DUKCAPIL';
	const office = testOffice(
		[
			testCampaign('2026-S2', unit),
			testCampaign('2026-S1', unit, { start: '2026-01-01', end: '2026-06-30' }),
			testCampaign('2016-S2', unit, { ruleset: 'reference.ruleset:skm-16-2014', start: '2016-07-01', end: '2016-12-31' }),
		],
		['2026-S2', '2026-S1', '2016-S2'].flatMap((period) => testResponses(6, 3, { unit, period })),
	);
	const { trend } = buildReport(office, filter({ unit }), now);
	expect(trend?.points.map(({ period }) => period)).toEqual(['2026-S1', '2026-S2']);
	expect(trend?.refused).toEqual([{ period: '2016-S2', reason: 'other-rule' }]);
	expect(newestPeriod(office.campaigns)).toBe('2026-S2');
});

test('responses received after the last day are told as late, and still counted', () => {
	const received = (at: string) => ({ received: { at, no: '270101-00000000' } });
	const office = testOffice(
		[testCampaign('2026-S2', 'DUKCAPIL')],
		[...testResponses(2, 4, received('2027-01-02T03:00:00Z')), ...testResponses(4, 4, received('2026-12-31T16:00:00Z'))],
	);
	const report = buildReport(office, filter({ unit: 'DUKCAPIL' }), new Date('2027-01-10T09:00:00+07:00'));
	expect(report).toMatchObject({ late: 2, pool: { totals: { n: 6 } } });
});

test('the U-number follows the chosen order, the values stay with their unsur', () => {
	const office = testOffice([testCampaign('2026-S2', 'DUKCAPIL')], testResponses(5, 4));
	const keys = (order: ReportFilter['order']) =>
		(buildReport(office, filter({ order }), now).pool as Pool).ikm!.unsur.map(({ key }) => key).slice(-2);
	expect(keys('list')).toEqual(['pengaduan', 'sarana']);
	expect(keys('form')).toEqual(['sarana', 'pengaduan']);
});

test('a period without a survey', () => {
	expect(buildReport(testOffice([], []), filter(), now)).toMatchObject({ pool: 'no-campaign', ranking: [], trend: null });
});
