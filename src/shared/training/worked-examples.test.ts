import { expect, it } from 'vitest';
import type { RecordOf } from '../kernel/envelope';
import { attendedJp } from './attended-jp';
import type { Attendance } from './fold-roster';
import type { TrainingSession } from './kinds/training-session';
import { resultOf } from './result-of';

// training.md §1 and §3: 1 JP = 45 minutes; minutes are kept, JP shown with two decimals; computed JP = attended minutes / 45.
const session = (n: number, start: string, end: string | null) =>
	({
		_id: `S${n}`,
		body: { date: `2026-11-${String((n % 28) + 1).padStart(2, '0')}`, start, end, breakMinutes: 0, jp: null },
	}) as RecordOf<TrainingSession>;
const present = () => ({ state: 'present', lateMinutes: 0, earlyMinutes: 0 }) as Attendance;

it('three times 15 minutes are 1 JP', () => {
	expect(
		attendedJp(
			[1, 2, 3].map((n) => session(n, '08:00', '08:15')),
			present,
			45,
		).attended,
	).toBe(1);
});

it('28 mornings of 100 minutes are 2 800 minutes, 62,22 JP', () => {
	expect(
		attendedJp(
			Array.from({ length: 28 }, (_, n) => session(n, '08:00', '09:40')),
			present,
			45,
		).attended,
	).toBe(62.22);
});

it('two sessions that cover 240 minutes between them are 5,33 JP', () => {
	expect(attendedJp([session(1, '08:00', '11:00'), session(1, '10:00', '12:00')], present, 45).attended).toBe(5.33);
});

it('nobody passes by the rules while the hours of a session are not known: who missed it would have 100 %', () => {
	const there = (id: string) => ({ ...present(), state: id === 'S2' ? 'absent' : 'present' }) as Attendance;
	const sum = attendedJp([session(1, '08:00', '09:30'), session(2, '10:00', null)], there, 45);
	expect(sum).toMatchObject({ unknown: 1 });
	const proposed = resultOf({ minimumAttendance: 100, passScore: null, jp: null, certificate: null }, sum, null);
	expect(proposed.verdict).not.toBe('passed');
});
