import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slotOf } from './slot';

describe('slotOf', () => {
	it.each([
		['2026-11-24T07:59:00+07:00', 'luar-jam'],
		['2026-11-24T08:00:00+07:00', '08-12'],
		['2026-11-24T12:00:59+07:00', '08-12'],
		['2026-11-24T12:01:00+07:00', 'luar-jam'],
		['2026-11-24T13:00:00+07:00', '13-17'],
		['2026-11-24T17:00:00+07:00', '13-17'],
		['2026-11-24T17:01:00+07:00', 'luar-jam'],
		['2026-11-24T23:59:59Z', 'luar-jam'],
	])('%s is %s', (at, slot) => {
		expect(slotOf(at)).toBe(slot);
	});

	it('reads the moment in Asia/Jakarta, in whatever offset it was written', () => {
		expect(slotOf('2026-11-24T02:30:00Z')).toBe('08-12');
		expect(slotOf('2026-11-23T18:30:00-08:00')).toBe('08-12');
	});

	it('puts a wrong clock right by its skew before looking', () => {
		fc.assert(
			fc.property(
				fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true }),
				fc.integer({ min: -2e8, max: 2e8 }),
				(act, skew) => {
					const wrong = new Date(act.getTime() - skew * 1000).toISOString();
					expect(slotOf(wrong, skew)).toBe(slotOf(act.toISOString()));
				},
			),
		);
	});
});
