import { describe, expect, it } from 'vitest';
import { campaign } from '../fixtures/survey-world';
import { campaignPhase } from './campaign-phase';

const open = campaign({ start: '2026-07-01', end: '2026-12-31' });

describe('campaignPhase', () => {
	it.each([
		['2026-06-30T23:59:59+07:00', 'not-yet'],
		['2026-07-01T00:00:00+07:00', 'open'],
		['2026-12-31T23:59:59+07:00', 'open'],
		['2027-01-01T00:00:00+07:00', 'closed'],
	])('at %s is %s', (at, phase) => {
		expect(campaignPhase(open, new Date(at))).toBe(phase);
	});

	it('lets work go on when the clock stands before the campaign was even known: the clock is wrong, not the citizen', () => {
		expect(campaignPhase(open, new Date('2021-11-24T09:00:00+07:00'))).toBe('open');
	});

	it('knows that a campaign announced after its end cannot be open, whatever the clock says', () => {
		const old = campaign({ start: '2025-01-01', end: '2025-06-30' });
		expect(campaignPhase(old, new Date('2021-11-24T09:00:00+07:00'))).not.toBe('open');
		expect(campaignPhase(old, new Date('2026-11-24T09:00:00+07:00'))).toBe('closed');
	});
});
