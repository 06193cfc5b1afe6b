import { expect, test } from 'vitest';
import { readRecord } from '#shared/kernel/define-kind';
import { surveyReport } from '#shared/survey/kinds/survey-report';
import { mayPush } from '#shared/access';
import { buildReport } from '../figures/build-report';
import { testCampaign, testOffice, testResponses } from '../test-office';
import { makeReport, notPublishable } from './make-report';
import { newestVersions, versionsOf, type Published } from './published';
import { sinceReport } from './since-report';

const filter = { period: '2026-S2', unit: 'DUKCAPIL', kelurahan: '', service: '', order: 'list' as const };
const maker = { account: 'bkpsdm', device: 'D1' };
const now = new Date('2026-11-24T09:00:00+07:00');
const pulled = { at: '2026-11-24T01:59:00.000Z', loading: false };
const reportOf = (n: number) =>
	buildReport(
		testOffice(
			[testCampaign('2026-S2', 'DUKCAPIL')],
			[
				...testResponses(n - 2, 3),
				...testResponses(2, 4, { body: { profile: { sex: 'L', age: 70, education: 'S3', occupation: 'TNI' } } }),
			],
		),
		filter,
		now,
	);

test('what HR publishes is what the office takes: well formed, allowed, with small groups hidden', () => {
	const record = makeReport(maker, reportOf(12), pulled.at, [{ medium: 'Papan pengumuman' }], now);
	expect(readRecord(surveyReport, record)).toMatchObject({ ok: true });
	expect(mayPush({ account: 'bkpsdm', roles: ['hr'], units: [] }, 'survey', record, null)).toBeNull();
	expect(record.body).toMatchObject({ n: 12, index: 7917, letter: 'B', label: 'Baik', weight: 'tepat', late: 0 });
	expect(record.body.profile['sex']).toEqual({ L: null, P: null });
	expect(JSON.stringify(record)).not.toContain('petugas');
});

test('too few respondents, an unfinished pull or a city cannot be published', () => {
	expect(notPublishable(reportOf(12), pulled, [])).toBeNull();
	expect(notPublishable(reportOf(4), pulled, [])).toBe('too-few');
	expect(notPublishable(reportOf(12), { ...pulled, loading: true }, [])).toBe('still-loading');
	expect(notPublishable(reportOf(12), { at: undefined, loading: false }, [])).toBe('never-pulled');
	expect(notPublishable(buildReport(testOffice([], []), filter, now), pulled, [])).toBe('not-one-campaign');
	const nobody = testOffice([testCampaign('2026-S2', 'DUKCAPIL')], []);
	expect(notPublishable(buildReport(nobody, filter, now), pulled, [])).toBe('no-responses');
});

test('a version that differs from an earlier one by fewer people than may be shown waits', () => {
	const after = (...n: number[]) =>
		notPublishable(
			reportOf(12),
			pulled,
			n.map((one) => ({ n: one })),
		);
	expect([after(11), after(8), after(13), after(16), after(5, 11)]).toEqual(Array(5).fill('too-few-new'));
	expect([after(7), after(12), after(17), after(7, 12)]).toEqual(Array(4).fill(null));
});

test('late responses and corrections after a publication are noticed', () => {
	const then = { n: 10, sums: { waktu: 30 } };
	expect(sinceReport(then, { n: 10, sums: { waktu: 30 } })).toBeNull();
	expect(sinceReport(then, { n: 15, sums: { waktu: 45 } })).toEqual({ added: 5, corrected: false });
	expect(sinceReport(then, { n: 10, sums: { waktu: 31 } })).toEqual({ added: 0, corrected: true });
});

test('of several versions the newest by the office’s clock counts, one not sent yet before all', () => {
	const version = (at: string, received?: string): Published => {
		const record = makeReport(maker, reportOf(12), pulled.at, [], new Date(at));
		return {
			id: record._id,
			state: received ? 'sent' : 'device',
			record: { ...record, ...(received && { received: { at: received, no: '261124-00000000' } }) },
		};
	};
	const wrongClock = version('2031-01-01T00:00:00Z', '2026-11-20T00:00:00Z');
	const newer = version('2026-11-22T00:00:00Z', '2026-11-22T00:00:00Z');
	const waiting = version('2026-11-23T00:00:00Z');
	const all = [wrongClock, waiting, newer];
	expect(versionsOf(all, '2026-S2', 'DUKCAPIL').map(({ id }) => id)).toEqual([waiting.id, newer.id, wrongClock.id]);
	expect(newestVersions(all).map(({ id }) => id)).toEqual([waiting.id]);
});
