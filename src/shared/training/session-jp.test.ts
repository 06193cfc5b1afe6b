import { describe, expect, it } from 'vitest';
import { sessionJp } from './session-jp';

describe('JP of a session', () => {
	it.each([
		['as the timetable says', { start: '08:00', end: '09:00', breakMinutes: 0, jp: 2.5 }, 2.5],
		['its minutes by 45', { start: '08:00', end: '12:00', breakMinutes: 15, jp: null }, 5],
		['not rounded', { start: '08:00', end: '09:00', breakMinutes: 0, jp: null }, 60 / 45],
		['past midnight', { start: '23:00', end: '00:30', breakMinutes: 0, jp: null }, 2],
		['none where the break is longer', { start: '08:00', end: '08:30', breakMinutes: 60, jp: null }, 0],
		['not known without an end', { start: '08:00', end: null, breakMinutes: 0, jp: null }, null],
	])('%s', (_, session, expected) => expect(sessionJp({ date: '2026-11-02', ...session }, 45)).toBe(expected));
});
