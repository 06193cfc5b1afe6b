import { expect, test } from 'vitest';
import { trend, type TrendPeriod } from './trend';

const rule = { ruleset: 'reference.ruleset:skm-14-2017', questionnaire: 'reference.questionnaire:skm-14-2017:1', weight: 'tepat' as const };
const period = (code: string, differs: Partial<TrendPeriod> = {}): TrendPeriod => ({
	...rule,
	period: code,
	ikm: { n: 120, index: 8120, letter: 'B', label: 'Baik' },
	...differs,
});

test('comparable periods stand in it by time, whatever order they came in', () => {
	const { points, refused } = trend({ ...rule, period: '2026-S2' }, [period('2026-S2'), period('2025-S2'), period('2026-S1')]);
	expect(points.map((point) => point.period)).toEqual(['2025-S2', '2026-S1', '2026-S2']);
	expect(refused).toEqual([]);
});

test('a period of an older rule is refused with the reason, not dropped', () => {
	const { points, refused } = trend({ ...rule, period: '2026-S2' }, [
		period('2016-S2', { ruleset: 'reference.ruleset:skm-16-2014' }),
		period('2024-S1', { weight: '0,111' }),
		period('2024-S2', { questionnaire: 'reference.questionnaire:skm-14-2017:0' }),
		period('2025-TW1'),
		period('2025-S2', { ikm: null }),
		period('2026-S2'),
	]);
	expect(points.map((point) => point.period)).toEqual(['2026-S2']);
	expect(refused).toEqual([
		{ period: '2016-S2', reason: 'other-rule' },
		{ period: '2024-S1', reason: 'other-weight' },
		{ period: '2024-S2', reason: 'other-questionnaire' },
		{ period: '2025-TW1', reason: 'other-length' },
		{ period: '2025-S2', reason: 'no-responses' },
	]);
});
