import { expect, test } from 'vitest';
import { monthsOf } from './months-of';

test.each([
	['2026-01-01', '2026-12-31', 12],
	['2026-07-01', '2026-09-30', 3],
	['2026-02-01', '2026-02-28', 1],
	['2026-02-15', '2026-03-31', 1],
	['2026-03-02', '2026-03-31', 0],
])('%s to %s are %i whole months', (start, end, months) => expect(monthsOf({ start, end })).toBe(months));
