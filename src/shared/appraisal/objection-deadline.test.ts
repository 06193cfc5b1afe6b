import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { objectionDeadline } from './objection-deadline';

const calendar = { days: 14, counted: 'calendar' } as const;
const working = { days: 14, counted: 'working' } as const;

describe('the last day for a keberatan', () => {
	it.each([
		// Handed over on a Tuesday.
		['2026-11-24T09:00:00+07:00', calendar, '2026-12-08'],
		['2026-11-24T23:59:59+07:00', calendar, '2026-12-08'],
		// Already the 25th in Pematangsiantar.
		['2026-11-24T17:00:00Z', calendar, '2026-12-09'],
		['2026-12-28T09:00:00+07:00', calendar, '2027-01-11'],
		['2028-02-20T09:00:00+07:00', calendar, '2028-03-05'],
		['2026-11-24T09:00:00+07:00', working, '2026-12-14'],
		// On a Saturday: Monday is the first day.
		['2026-11-28T09:00:00+07:00', { days: 1, counted: 'working' }, '2026-11-30'],
		['2026-11-27T09:00:00+07:00', { days: 1, counted: 'working' }, '2026-11-30'],
	] as const)('handed over at %s', (at, clock, lastDay) => {
		const deadline = objectionDeadline({ at }, clock);
		expect(deadline).toEqual({ lastDay, ends: Date.parse(`${lastDay}T23:59:59.999+07:00`) });
	});

	it('goes by the corrected time of the handover', () => {
		expect(objectionDeadline({ at: '2026-11-24T23:59:00+07:00', skew: 120 }, calendar).lastDay).toBe('2026-12-09');
	});

	it('never comes earlier counted in working days, and never on a weekend then', () => {
		const at = fc.date({ min: new Date('2024-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }).map((date) => date.toISOString());
		fc.assert(
			fc.property(at, fc.integer({ min: 1, max: 40 }), (moment, days) => {
				const [one, two] = [calendar, working].map(({ counted }) => objectionDeadline({ at: moment }, { days, counted }));
				expect(two!.ends).toBeGreaterThanOrEqual(one!.ends);
				expect([0, 6]).not.toContain(new Date(two!.lastDay).getUTCDay());
			}),
		);
	});
});
