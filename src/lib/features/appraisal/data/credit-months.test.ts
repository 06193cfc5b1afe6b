import fc from 'fast-check';
import { expect, test } from 'vitest';
import { creditMonths } from './credit-months';

test.each([
	['2026-01-01', '2026-12-31', 12],
	['2026-07-01', '2026-09-30', 3],
	['2026-09-01', '2026-09-30', 1],
	['2026-02-01', '2026-02-28', 1],
	['2026-02-15', '2026-03-31', 1],
	['2026-03-02', '2026-03-31', 0],
	['2025-11-01', '2026-12-31', 12],
	['2026-09-30', '2026-07-01', 0],
])('%s to %s count as %i whole months', (start, end, months) => expect(creditMonths({ start, end })).toBe(months));

test('a later beginning never counts for more', () => {
	const day = fc
		.date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
		.map((date) => date.toISOString().slice(0, 10));
	fc.assert(
		fc.property(day, day, day, (a, b, c) => {
			const [start, later, end] = [a, b, c].sort() as [string, string, string];
			const [whole, part] = [creditMonths({ start, end }), creditMonths({ start: later, end })];
			expect(whole).toBeGreaterThanOrEqual(part);
			expect(whole).toBeLessThanOrEqual(12);
		}),
	);
});
