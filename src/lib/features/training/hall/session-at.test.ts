import { describe, expect, it } from 'vitest';
import type { RecordOf } from '#shared/kernel/envelope';
import type { TrainingSession } from '#shared/training/kinds/training-session';
import { clockOn } from '#shared/training/session-span';
import { sessionAt } from './session-at';
import { sessionUnderWay } from './session-under-way';

const session = (date: string, start: string, end: string | null) => ({ _id: `${date} ${start}`, body: { date, start, end } }) as RecordOf<TrainingSession>; // prettier-ignore
const sessions = [session('2026-11-02', '08:00', '12:00'), session('2026-11-02', '13:00', '16:00'), session('2026-11-03', '08:00', null)];

describe('the session of the moment', () => {
	it.each([
		['2026-10-01', '10:00', '2026-11-02 08:00'],
		['2026-11-02', '07:05', '2026-11-02 08:00'],
		['2026-11-02', '11:59', '2026-11-02 08:00'],
		['2026-11-02', '12:05', '2026-11-02 13:00'],
		['2026-11-02', '16:30', '2026-11-02 13:00'],
		['2026-11-02', '18:00', '2026-11-03 08:00'],
		['2026-11-03', '23:00', '2026-11-03 08:00'],
		['2027-01-01', '00:00', '2026-11-03 08:00'],
	])('on %s at %s is %s', (date, time, expected) => {
		expect(sessionAt(sessions, clockOn(date, time))?._id).toBe(expected);
	});

	it('is none where there is none', () => expect(sessionAt([], 0)).toBeUndefined());
});

describe('the session under way', () => {
	it.each([
		['2026-10-01', '10:00', undefined],
		['2026-11-02', '06:59', undefined],
		['2026-11-02', '07:00', '2026-11-02 08:00'],
		['2026-11-02', '12:05', '2026-11-02 13:00'],
		['2026-11-02', '17:00', '2026-11-02 13:00'],
		['2026-11-02', '17:01', undefined],
		['2026-11-03', '23:59', '2026-11-03 08:00'],
		['2026-11-04', '00:00', undefined],
		['2027-01-01', '00:00', undefined],
	])('on %s at %s is %s', (date, time, expected) => {
		expect(sessionUnderWay(sessions, clockOn(date, time))?._id).toBe(expected);
	});
});
