import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordOf } from '../kernel/envelope';
import { attendedJp } from './attended-jp';
import type { Attendance } from './fold-roster';
import type { TrainingSession } from './kinds/training-session';

const session = (id: string, start: string, end: string | null, more: Partial<TrainingSession> = {}) =>
	({ _id: id, body: { date: '2026-11-02', start, end, breakMinutes: 0, jp: null, ...more } }) as RecordOf<TrainingSession>;
const attendance = (state: Attendance['state'], lateMinutes = 0, earlyMinutes = 0) => ({ state, lateMinutes, earlyMinutes }) as Attendance;
const of = (sessions: RecordOf<TrainingSession>[], states: Record<string, Attendance>) =>
	attendedJp(sessions, (id) => states[id] ?? attendance('unmarked'), 45);
const [morning, afternoon] = [session('A', '08:00', '11:00'), session('B', '13:00', '16:00')];

describe('attended JP', () => {
	it.each<[string, Record<string, Attendance>, number, number]>([
		['all of it', { A: attendance('present'), B: attendance('present') }, 8, 100],
		['half of it', { A: attendance('present'), B: attendance('absent') }, 4, 50],
		['nothing where nobody was marked', {}, 0, 0],
		['without the 45 minutes somebody came late', { A: attendance('late', 45), B: attendance('present') }, 7, 87.5],
		['without late and early', { A: attendance('late', 45, 45), B: attendance('left-early', 0, 90) }, 4, 50],
		['nothing for who came after the end', { A: attendance('late', 300), B: attendance('absent') }, 0, 0],
	])('counts %s', (_, states, attended, percent) => {
		expect(of([morning, afternoon], states)).toMatchObject({ attended, scheduled: 8, percent, overlaps: false, unknown: 0 });
	});

	it('counts by JP, not by sessions', () => {
		const long = session('B', '13:00', '16:00', { jp: 12 });
		expect(of([morning, long], { A: attendance('present') })).toMatchObject({ attended: 4, scheduled: 16, percent: 25 });
	});

	it('counts hours that two sessions share once, and says so', () => {
		const other = session('C', '10:00', '12:00');
		const both = { A: attendance('present'), C: attendance('present') };
		expect(of([morning, other], both)).toMatchObject({ attended: 5.33, scheduled: 5.33, percent: 100, overlaps: true });
	});

	it('does not guess the JP of a session without an end', () => {
		expect(of([session('A', '08:00', null)], { A: attendance('present') })).toMatchObject({ scheduled: 0, percent: null, unknown: 1 });
	});

	it('is never more than what is scheduled, and all of it for who was always there', () => {
		const states = fc.constantFrom<Attendance['state']>('present', 'late', 'left-early', 'absent', 'unmarked');
		const anySession = fc.record({
			start: fc.integer({ min: 6, max: 20 }),
			hours: fc.integer({ min: 1, max: 3 }),
			state: states,
			late: fc.nat(200),
		});
		fc.assert(
			fc.property(fc.array(anySession, { minLength: 1, maxLength: 6 }), (some) => {
				const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`;
				const sessions = some.map(({ start, hours }, index) => session(String(index), clock(start), clock(start + hours)));
				const found = attendedJp(
					sessions,
					(id) => attendance(some[Number(id)]!.state, some[Number(id)]!.state === 'late' ? some[Number(id)]!.late : 0),
					45,
				);
				expect(found.attended).toBeLessThanOrEqual(found.scheduled);
				const always = attendedJp(sessions, () => attendance('present'), 45);
				expect(always.attended).toBe(always.scheduled);
				expect(attendedJp([...sessions].reverse(), () => attendance('present'), 45)).toEqual(always);
			}),
		);
	});
});
