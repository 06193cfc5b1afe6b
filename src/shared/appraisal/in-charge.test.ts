import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inCharge } from '../kernel/in-charge';
import { closingDay } from '../kernel/closing-day';
import { closingDays } from './period-closing';
import { periodAt, periodCodeOf, periodSpan } from '../kernel/period';

const period = (code: string, fillTo: string, formerTo?: string) => ({
	period: code,
	body: { evaluation: 'periodic' as const, fillFrom: '2026-09-24', fillTo, ...(formerTo && { formerTo }) },
});

describe('the closing day of a period', () => {
	it('is the one HR has set, else thirty days after the last for filling in, else sixty after its end', () => {
		const set = closingDays([period('2026-TW3', '2026-10-15'), period('2026-09', '2026-10-05', '2026-12-31')]);
		expect(['2026-TW3', '2026-09', '2026-TW2', '*'].map((code) => closingDay(code, set))).toEqual([
			'2026-11-14',
			'2026-12-31',
			'2026-08-29',
			null,
		]);
	});
});

describe('a line that begins later', () => {
	it.each([
		['2026-11-30', false],
		['2026-12-01', true],
	])('does not write on %s: %s', (today, may) => {
		expect(inCharge({ from: '2026-12-01', to: null }, '2026-TW4', today)).toBe(may);
		expect(inCharge({ from: '2026-12-01', to: '2026-12-31' }, '2026-12', today)).toBe(may);
	});
});

describe('a line that has ended', () => {
	const ended = { from: '2026-01-01', to: '2026-09-30' };
	it.each([
		['2026-TW3', '2026-10-01', true],
		['2026-09', '2026-10-01', true],
		['2026-TW3', '2026-11-29', true],
		['2026-TW3', '2026-11-30', false],
		['2026-TW2', '2026-10-01', false],
		['2026-TW4', '2026-10-01', false],
		['2026', '2026-10-01', false],
		['2026-S2', '2026-10-01', false],
		['*', '2026-10-01', false],
		['2026', '2026-09-30', true],
	])('writes of %s on %s: %s', (code, today, may) => expect(inCharge(ended, code, today)).toBe(may));

	it('leaves a period it did not see the end of to the next one, and follows the day HR sets', () => {
		expect(inCharge({ from: '2026-01-01', to: '2026-08-31' }, '2026-TW3', '2026-10-01')).toBe(false);
		expect(inCharge(ended, '2026-TW3', '2027-01-10', { '2026-TW3': '2027-01-31' })).toBe(true);
		expect(inCharge(ended, '2026-TW3', '2026-10-16', { '2026-TW3': '2026-10-15' })).toBe(false);
	});

	it('never leaves a period that is over to two, nor, before it closes, to nobody', () => {
		const days = fc.integer({ min: 0, max: 364 }).map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10));
		const kind = fc.constantFrom('month' as const, 'quarter' as const, 'semester' as const);
		fc.assert(
			fc.property(days, days, kind, fc.integer({ min: 1, max: 60 }), (change, within, of, later) => {
				const next = new Date(Date.parse(change) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
				const lines = [
					{ from: '2025-01-01', to: change },
					{ from: next, to: null },
				];
				const found = periodAt(of, within);
				const today = new Date(Date.parse(periodSpan(found).end) + later * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
				const writers = lines.filter((line) => inCharge(line, periodCodeOf(found), today));
				expect(writers).toHaveLength(1);
			}),
			{ numRuns: 2_000 },
		);
	});
});
