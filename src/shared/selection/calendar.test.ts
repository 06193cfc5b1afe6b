import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../kernel/days';
import { calendarProblems, type SelectionCalendar } from './calendar-problems';
import { objectionOutOfTime, objectionStep, objectionWindow } from './objection-window';

const calendar: SelectionCalendar = {
	announcement: { from: '2026-11-02', to: '2026-11-16' },
	stages: [
		{ code: 'competence', from: '2026-11-17', to: '2026-11-20' },
		{ code: 'final', from: '2026-11-23', to: '2026-11-23' },
	],
};
const words = (problems: { code: string; field: string }[]) => problems.map(({ code, field }) => `${code} ${field}`);

describe('the calendar', () => {
	it('announces for fifteen days, both ends counted, and then holds its stages one after the other', () => {
		expect(calendarProblems(calendar)).toEqual([]);
		expect(words(calendarProblems(calendar, 16))).toEqual(['announcement_short announcement']);
	});

	it.each<[string, Partial<SelectionCalendar>, string[]]>([
		[
			'a stage that ends before it begins',
			{ stages: [{ code: 'final', from: '2026-11-24', to: '2026-11-23' }] },
			['dates_reversed stages.final'],
		],
		[
			'a stage on the last day of the announcement',
			{ stages: [{ code: 'final', from: '2026-11-16', to: '2026-11-23' }] },
			['stages_overlap stages.final'],
		],
		['stages in the wrong order', { stages: [...calendar.stages].reverse() }, ['dates_reversed stages.competence']],
	])('finds %s', (_, change, expected) => expect(words(calendarProblems({ ...calendar, ...change }))).toEqual(expected));
});

describe('the window for objections', () => {
	const rule = { days: 3, count: 'calendar', daysOff: [] } as const;
	// Friday evening in Pematangsiantar; in UTC it is noon.
	const published = '2026-12-18T19:00:00+07:00';

	it('is counted from the day after, in calendar days or in working days', () => {
		expect(objectionWindow(published, rule)).toEqual({ from: '2026-12-19', to: '2026-12-21' });
		expect(objectionWindow(published, { ...rule, count: 'working', daysOff: ['2026-12-22'] })).toEqual({
			from: '2026-12-19',
			to: '2026-12-24',
		});
		expect(() => objectionWindow(published, { ...rule, days: 0 })).toThrow(RangeError);
	});

	it('begins on the day it is in Pematangsiantar, not in Greenwich', () => {
		expect(objectionWindow('2026-12-17T22:00:00Z', rule).from).toBe('2026-12-19');
	});

	it('is open from the publication to the last minute of the last day', () => {
		const at = (moment: string) => objectionOutOfTime(moment, published, rule)?.code ?? null;
		expect(at('2026-12-18T18:59:59+07:00')).toBe('objection_early');
		expect(at('2026-12-18T19:00:00+07:00')).toBeNull();
		expect(at('2026-12-21T23:59:59+07:00')).toBeNull();
		expect(at('2026-12-22T00:00:00+07:00')).toBe('objection_late');
		expect(at('2026-12-21T18:00:00Z')).toBe('objection_late');
	});

	it('is as long as it says, whatever days are off', () => {
		const off = fc.uniqueArray(fc.integer({ min: 0, max: 40 }).map((days) => addDays('2026-12-18', days)));
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 10 }), off, (days, daysOff) => {
				const { from, to } = objectionWindow(published, { days, count: 'working', daysOff });
				const inside: string[] = [];
				for (let day = from; day <= to; day = addDays(day, 1)) inside.push(day);
				const worked = inside.filter((day) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()) && !daysOff.includes(day));
				expect(worked).toHaveLength(days);
				expect(worked.at(-1)).toBe(to);
			}),
		);
	});

	it('goes from filed to examined to an answer, by who did not score', () => {
		const step = (
			from: Parameters<typeof objectionStep>[0],
			to: Parameters<typeof objectionStep>[0],
			by = 'x',
			answer = 'Ditolak: nilai benar',
		) => words(objectionStep(from, { to, by, answer }, ['a', 'b']));
		expect([step('filed', 'examined'), step('examined', 'upheld'), step('examined', 'dismissed')]).toEqual([[], [], []]);
		expect(step('filed', 'dismissed')).toEqual(['step_not_allowed to']);
		expect(step('upheld', 'dismissed')).toEqual(['step_not_allowed to']);
		expect(step('examined', 'upheld', 'a')).toEqual(['examiner_scored by']);
		expect(step('examined', 'dismissed', 'x', ' ')).toEqual(['answer_missing answer']);
	});
});
