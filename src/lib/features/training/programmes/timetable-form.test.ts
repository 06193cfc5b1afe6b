import { describe, expect, it } from 'vitest';
import { readTimetable, type TimetableForm } from './timetable-form';

const filled: TimetableForm = { from: '2026-11-02', days: 5, start: '08.00', end: '16.00', perDay: 2, pauseMinutes: 60, weekends: 'skip', trainer: '', place: '' }; // prettier-ignore

describe('the form of a timetable', () => {
	it('says its sessions', () => {
		const read = readTimetable(filled);
		expect(read.ok && read.slots.map(({ date, start }) => `${date} ${start}`).slice(0, 3)).toEqual(['2026-11-02 08:00', '2026-11-02 12:30', '2026-11-03 08:00']); // prettier-ignore
		expect(read.ok && read.slots).toHaveLength(10);
	});

	it.each<[string, Partial<TimetableForm>, string]>([
		['no first day', { from: '' }, 'from'],
		['no days', { days: 0 }, 'days'],
		['no time', { start: '' }, 'start'],
		['an end before the start', { end: '07.00' }, 'end'],
		['nothing but a pause', { pauseMinutes: 480 }, 'end'],
		['no sessions', { perDay: null }, 'perDay'],
		['more than 300 sessions', { days: 200 }, 'perDay'],
	])('says which field is wrong with %s', (_, change, field) =>
		expect(readTimetable({ ...filled, ...change })).toEqual({ ok: false, field }),
	);
});
