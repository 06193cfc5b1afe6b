import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sessionSpan } from './session-span';
import { timetableSlots, type Timetable } from './timetable';

const fiveDays: Timetable = { from: '2026-11-26', days: 5, start: '08:00', end: '16:00', perDay: 2, pauseMinutes: 60, skipsWeekends: true };

describe('a timetable', () => {
	it('makes the sessions of five days, and goes on behind the weekend', () => {
		const slots = timetableSlots(fiveDays);
		expect(slots).toHaveLength(10);
		expect(slots.slice(0, 2)).toEqual([
			{ date: '2026-11-26', start: '08:00', end: '11:30', breakMinutes: 0 },
			{ date: '2026-11-26', start: '12:30', end: '16:00', breakMinutes: 0 },
		]);
		expect([...new Set(slots.map(({ date }) => date))]).toEqual(['2026-11-26', '2026-11-27', '2026-11-30', '2026-12-01', '2026-12-02']);
	});

	it('keeps weekends where they are wanted', () =>
		expect(timetableSlots({ ...fiveDays, skipsWeekends: false, perDay: 1 }).map(({ date }) => date)).toContain('2026-11-28'));

	it.each([
		['ends before it starts', { start: '16:00', end: '08:00' }],
		['is nothing but pauses', { pauseMinutes: 480 }],
	])('makes nothing of a day that %s', (_, change) => expect(timetableSlots({ ...fiveDays, ...change })).toEqual([]));

	it('fills the day with sessions that never overlap', () => {
		const clock = fc
			.integer({ min: 0, max: 1439 })
			.map((at) => `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`);
		fc.assert(
			fc.property(
				...([fc.integer({ min: 1, max: 30 }), clock, clock, fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 90 })] as const),
				(days, start, end, perDay, pauseMinutes) => {
					const slots = timetableSlots({ ...fiveDays, days, start, end, perDay, pauseMinutes });
					if (slots.length === 0) return;
					expect(slots).toHaveLength(days * perDay);
					expect([slots[0]!.start, slots.at(-1)!.end]).toEqual([start, end]);
					const spans = slots.map((slot) => sessionSpan(slot));
					for (const [at, span] of spans.entries()) {
						expect(span.end! - span.start).toBeGreaterThan(0);
						if (at > 0) expect(span.start - spans[at - 1]!.end!).toBeGreaterThanOrEqual(at % perDay === 0 ? 0 : pauseMinutes * 60_000);
					}
				},
			),
		);
	});
});
