import { describe, expect, it } from 'vitest';
import { exampleCriteria, exampleSheet } from './example-selection';
import type { Notes, ScoreSheet } from './score-sheet';
import { sheetProblems } from './sheet-problems';

const hash = '0'.repeat(64);
const good = exampleSheet('final', 'A', '017', 70);
const codes = (change: Partial<ScoreSheet>, marks: ScoreSheet['marks'] = {}, notes: Notes = {}) =>
	sheetProblems({ ...good, ...change, marks: { ...good.marks, ...marks } }, notes, exampleCriteria, hash).map(
		({ code, field }) => `${code} ${field}`,
	);

describe('a sheet to be sealed', () => {
	it('has a mark for every element of its stage, and none of another', () => {
		expect(codes({})).toEqual([]);
		const { clarity, ...others } = good.marks;
		expect(sheetProblems({ ...good, marks: { ...others, idea: clarity! } }, {}, exampleCriteria, hash)).toMatchObject([
			{ code: 'unknown_element', field: 'marks.idea' },
			{ code: 'mark_missing', field: 'marks.clarity' },
		]);
	});

	it('may say "tidak dapat dinilai", which needs no points and no note', () => expect(codes({}, { clarity: 'unrated' })).toEqual([]));

	it.each<[string, ScoreSheet['marks'], string]>([
		['101 points', { clarity: { level: 5, points: 10_100 } }, 'score_out_of_range marks.clarity'],
		['2.5 in a whole-number rubric', { clarity: { level: 4, points: 6250 } }, 'score_too_fine marks.clarity'],
		['points of another level', { clarity: { level: 3, points: 7000 } }, 'score_outside_level marks.clarity'],
	])('is refused for %s', (_, marks, expected) => expect(codes({}, marks, { clarity: 'Jelas' })).toEqual([expected]));

	it('says why at the lowest and the highest level', () => {
		const extremes = { clarity: { level: 1, points: 0 }, motive: { level: 5, points: 10_000 } };
		expect(codes({}, extremes, { motive: ' ' })).toEqual(['note_missing notes.clarity', 'note_missing notes.motive']);
		expect(codes({}, extremes, { clarity: 'Tidak menjawab', motive: 'Hasil terukur' })).toEqual([]);
	});

	it('is of the criteria that are locked, and says why it is a later edition', () => {
		expect(codes({ criteria: '1'.repeat(64) })).toEqual(['other_criteria criteria']);
		expect(codes({ edition: 2 })).toEqual(['reason_missing notes.edition']);
		expect(codes({ edition: 2 }, {}, { edition: 'Salah peserta' })).toEqual([]);
		expect(codes({ stage: 'constructor' })).toContain('unknown_stage stage');
	});
});
