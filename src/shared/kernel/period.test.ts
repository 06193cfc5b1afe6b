import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodCode } from './envelope';
import {
	comparePeriods,
	nextPeriod,
	parsePeriod,
	periodAt,
	periodCodeOf,
	periodKinds,
	periodLabel,
	periodSpan,
	periodsPerYear,
	previousPeriod,
	type Period,
} from './period';

const period: fc.Arbitrary<Period> = fc
	.record({ kind: fc.constantFrom(...periodKinds), year: fc.integer({ min: 1, max: 9998 }), month: fc.integer({ min: 0, max: 11 }) })
	.map(({ kind, year, month }) => ({ kind, year, no: (month % periodsPerYear(kind)) + 1 }));

const dayAfter = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

describe('a period code', () => {
	it('is read and written back, and is what the envelope takes', () => {
		fc.assert(
			fc.property(period, (p) => {
				const code = periodCodeOf(p);
				expect(parsePeriod(code)).toEqual(p);
				expect(periodCode.safeParse(code).success).toBe(true);
			}),
		);
	});

	it.each(['*', '', '26', '2026-S3', '2026-TW0', '2026-13', '2026-1', ' 2026'])('%j is no period', (code) => {
		expect(parsePeriod(code)).toBeNull();
	});
});

describe('periods in time', () => {
	it('follow each other without a gap, and previous undoes next', () => {
		fc.assert(
			fc.property(period, (p) => {
				expect(dayAfter(periodSpan(p).end)).toBe(periodSpan(nextPeriod(p)).start);
				expect(previousPeriod(nextPeriod(p))).toEqual(p);
			}),
		);
	});

	it('hold both their own days and no other', () => {
		fc.assert(
			fc.property(period, (p) => {
				const { start, end } = periodSpan(p);
				expect([periodAt(p.kind, start), periodAt(p.kind, end)]).toEqual([p, p]);
				expect(periodAt(p.kind, dayAfter(end))).toEqual(nextPeriod(p));
			}),
		);
	});

	it('are ordered by their first day, the longer one first', () => {
		const sorted = ['2026-TW3', '2026-07', '2026', '2026-S2', '2025-S2', '*', '2026-01'].sort(comparePeriods);
		expect(sorted).toEqual(['2025-S2', '2026', '2026-01', '2026-S2', '2026-TW3', '2026-07', '*']);
	});

	it('are in a total order', () => {
		fc.assert(
			fc.property(period, period, (p, q) => {
				const [a, b] = [periodCodeOf(p), periodCodeOf(q)];
				expect(Math.sign(comparePeriods(a, b))).toBe(-Math.sign(comparePeriods(b, a)) || 0);
				expect(comparePeriods(a, b) === 0).toBe(a === b);
			}),
		);
	});
});

describe('a period in words', () => {
	it.each([
		['2026', 'Tahun 2026', 'Year 2026'],
		['2026-S2', 'Semester II 2026', 'Semester II 2026'],
		['2026-TW3', 'Triwulan III 2026', 'Quarter III 2026'],
		['2026-11', 'November 2026', 'November 2026'],
		['*', '*', '*'],
	])('%s', (code, id, en) => {
		expect([periodLabel(code, 'id'), periodLabel(code, 'en')]).toEqual([id, en]);
	});

	it('knows the leap day', () => {
		expect(periodSpan(parsePeriod('2024-02')!).end).toBe('2024-02-29');
		expect(periodSpan(parsePeriod('2100-02')!).end).toBe('2100-02-28');
	});
});
