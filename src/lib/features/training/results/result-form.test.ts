import { describe, expect, it } from 'vitest';
import type { TrainingProgramme } from '#shared/training/kinds/training-programme';
import { entryOf, readEntry, readScore, type ResultEntry } from './result-form';

const programme = {
	...{ title: 'Arsip', form: 'course', organiser: 'BKPSDM', start: '2026-05-04', end: '2026-05-06', fitsPost: true },
	...{ minimumAttendance: 90, passScore: 70, jp: 24, certificate: null },
} as TrainingProgramme;
const sum = { attended: 22.5, scheduled: 24, percent: 93.75, unknown: 0, overlaps: false };
const row = { participation: 'training.participation:A:P1', sum, standing: undefined };
const blank: ResultEntry = { before: '', score: '', verdict: '', reason: '' };

describe('a score as typed', () => {
	it.each<[string, number | null | undefined]>([
		['', null],
		[' ', null],
		['0', 0],
		['100', 100],
		['69,99', 69.99],
		['82.5', 82.5],
		['100,01', undefined],
		['101', undefined],
		['-1', undefined],
		['8o', undefined],
		['82,555', undefined],
	])('%j', (typed, expected) => expect(readScore(typed)).toBe(expected));
});

describe('what was typed about a participant', () => {
	it('waits for the score, and then follows the rules', () => {
		expect(readEntry(blank, row, programme)).toMatchObject({ verdict: null, body: null, isNew: false });
		expect(readEntry({ ...blank, score: '70' }, row, programme).body).toMatchObject({
			verdict: 'passed',
			score: 70,
			scoreBefore: null,
			jp: 24,
			reason: '',
		});
		expect(readEntry({ ...blank, score: '69,99' }, row, programme).body).toMatchObject({ verdict: 'failed', jp: 0 });
	});

	it('departs from the rules with a reason alone, which is not kept where it does not depart', () => {
		const other = { ...blank, score: '60', verdict: 'passed' as const };
		expect(readEntry(other, row, programme)).toMatchObject({ departs: true, problems: { reason: 'required' }, body: null });
		expect(readEntry({ ...other, reason: ' Remedial. ' }, row, programme).body).toMatchObject({
			verdict: 'passed',
			reason: 'Remedial.',
			jp: 24,
		});
		expect(readEntry({ ...blank, score: '80', verdict: 'passed', reason: 'x' }, row, programme)).toMatchObject({
			departs: false,
			body: { reason: '' },
		});
	});

	it('says nothing new when it comes back as it was decided, and something new when attendance has changed since', () => {
		const decided = readEntry({ ...blank, score: '82,5' }, row, programme).body!;
		const again = entryOf(decided);
		expect(again).toEqual({ ...blank, score: '82,5' });
		expect(readEntry(again, { ...row, standing: decided }, programme).isNew).toBe(false);
		const late = { ...sum, attended: 12, percent: 50 };
		expect(readEntry(entryOf(decided), { ...row, sum: late, standing: decided }, programme)).toMatchObject({
			isNew: true,
		});
	});
});
