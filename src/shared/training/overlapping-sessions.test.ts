import { describe, expect, it } from 'vitest';
import { overlappingSessions } from './overlapping-sessions';
import type { TrainingSession } from './kinds/training-session';

const base: TrainingSession = { date: '2026-11-26', start: '08:00', end: '10:00', breakMinutes: 0, jp: null, topic: 'Arsip', trainer: '', place: '', cancelled: false }; // prettier-ignore
const overlapping = (...changes: Partial<TrainingSession>[]) =>
	[...overlappingSessions(changes.map((change, at) => ({ _id: String(at), body: { ...base, ...change } })))].sort();

describe('overlapping sessions', () => {
	it('are those that share a minute, the long one with each of the others', () =>
		expect(overlapping({ end: '12:00' }, { start: '09:00' }, { start: '11:00', end: '13:00' }, { date: '2026-11-27' })).toEqual([
			'0',
			'1',
			'2',
		]));
	it('are not those that follow each other, are cancelled, or have no end', () =>
		expect(overlapping({}, { start: '10:00', end: '12:00' }, { cancelled: true }, { start: '09:00', end: null })).toEqual([]));
	it('are found across midnight', () =>
		expect(overlapping({ start: '22:00', end: '02:00' }, { date: '2026-11-27', start: '01:00', end: '03:00' })).toEqual(['0', '1']));
});
