import { describe, expect, it } from 'vitest';
import { readClock, readSession, sessionToForm, type SessionForm } from './session-form';

const filled: SessionForm = { date: '2026-11-02', start: '8.00', end: '12:00', breakMinutes: 15, jp: '', topic: 'Arsip', trainer: '', place: 'Aula' }; // prettier-ignore

describe('the form of a session', () => {
	it.each([
		['08.00', '08:00'],
		['8:05', '08:05'],
		['8', '08:00'],
		['23.59', '23:59'],
		['24.00', null],
		['8.5', null],
		['pagi', null],
	])('reads %s as %s', (typed, clock) => expect(readClock(typed)).toBe(clock));

	it('says what was filled in, and the same again when it is opened', () => {
		const read = readSession(filled, false);
		expect(read).toEqual({ ok: true, body: { ...filled, start: '08:00', jp: null, cancelled: false } });
		if (read.ok) expect(readSession(sessionToForm(read.body), false)).toEqual(read);
	});

	it('leaves an end open, and ends a night on the next day', () => {
		expect(readSession({ ...filled, end: '' }, true)).toMatchObject({ ok: true, body: { end: null, cancelled: true } });
		expect(readSession({ ...filled, start: '22.00', end: '02.00' }, false)).toMatchObject({ ok: true, body: { end: '02:00' } });
	});

	it.each<[string, Partial<SessionForm>, object]>([
		['no day', { date: '' }, { date: 'date' }],
		['no topic', { topic: ' ' }, { topic: 'required' }],
		['no time', { start: '' }, { start: 'other' }],
		['an end that is the start', { end: '08.00' }, { end: 'other' }],
		['JP of 101', { jp: '101' }, { jp: 'number' }],
		['JP below 0', { jp: '-1' }, { jp: 'number' }],
		['a break of eleven hours', { breakMinutes: 660 }, { breakMinutes: 'number' }],
	])('says what is wrong with %s', (_, change, problems) =>
		expect(readSession({ ...filled, ...change }, false)).toEqual({ ok: false, problems }),
	);
});
