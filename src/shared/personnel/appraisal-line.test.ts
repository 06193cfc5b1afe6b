import { describe, expect, it } from 'vitest';
import { lineAt } from './appraisal-line';

const line = (from: string, to: string | null, appraiser: string) => ({ from, to, appraiser, superior: null });
const lines = [line('2026-01-01', '2026-08-14', 'P1'), line('2026-08-15', '2026-09-30', 'P2'), line('2026-11-01', null, 'P3')];

describe('the line of a person', () => {
	it.each([
		['2025-12-31', undefined],
		['2026-01-01', 'P1'],
		['2026-08-14', 'P1'],
		['2026-08-15', 'P2'],
		['2026-10-15', undefined],
		['2031-01-01', 'P3'],
		['2026-TW2', 'P1'],
		['2026-TW3', 'P2'],
		['2026-10', undefined],
		['2026-TW4', 'P3'],
		['2025', undefined],
	])('on or in %s is that of %s', (when, appraiser) => {
		expect(lineAt(lines, when)?.appraiser).toBe(appraiser);
	});
});
