import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Target } from '../columns/target';
import { context } from '../fixtures/import-world';
import { skmQuestionnaire } from '../fixtures/skm-questionnaire';
import { cellKey, type CellMark } from '$lib/spreadsheet/read/table';
import { checkRows } from './check-rows';
import { parseAnswer } from './parse-answer';

const { unsur } = skmQuestionnaire;
const targets: (Target | null)[] = [null, ...unsur.map((one): Target => `unsur:${one.key}`), 'age', 'date', 'service', 'sex', 'occupation'];
const good = ['1', '2', '2', '3', '4', '3', '4', '4', '4', '3'];
const check = (rows: string[][], marks = new Map<number, CellMark>()) =>
	checkRows({ name: '', rows: [['heading'], ...rows], marks }, { header: 0, targets }, skmQuestionnaire, context);
const one = (row: string[], marks?: Map<number, CellMark>) => check([row], marks).rows[0]!;
const codes = (row: string[], marks?: Map<number, CellMark>) => one(row, marks).messages.map((message) => message.code);
const with_ = (column: number, value: string) => good.map((cell, index) => (index === column ? value : cell));

describe('an answer', () => {
	it('is 1 to 4, a to d, or the words of a choice', () => {
		const read = ['1', '4', '3,0', '2.00', 'a', 'D', 'Gratis', ' cukup MAHAL '].map((cell) => parseAnswer(cell, unsur[3]!));
		expect(read).toEqual([1, 4, 3, 2, 1, 4, 4, 2].map((score) => ({ score })));
	});

	it('is never anything else', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.integer().map(String), fc.double().map(String)), (cell) => {
				const read = parseAnswer(cell, unsur[0]!);
				if ('score' in read) expect(['1', '2', '3', '4', 'a', 'b', 'c', 'd']).toContain(cell.trim().toLowerCase().replace(/[.,]0+$/, '').replace(/^\+?0*(?=[1-4]$)/, ''));
				else expect(['blank', 'range', 'text']).toContain(read.problem);
			}),
		); // prettier-ignore
	});
});

describe('a row', () => {
	it('is read with the number the spreadsheet shows', () => {
		expect(one(good)).toMatchObject({ row: 2, state: 'ok', messages: [], answers: { persyaratan: 2, sarana: 3, biaya: 4 } });
	});

	it.each([
		['a 5 on the scale', with_(3, '5'), 'problem', ['answer-range']],
		['a 0', with_(3, '0'), 'problem', ['answer-range']],
		['two and a half', with_(3, '2,5'), 'problem', ['answer-range']],
		['a text', with_(3, 'bagus'), 'problem', ['answer-text']],
		['a blank answer', with_(3, ''), 'incomplete', ['answer-blank']],
		['a dash', with_(3, '-'), 'incomplete', ['answer-blank']],
		['a blank and a 5', with_(3, '').map((cell, index) => (index === 4 ? '5' : cell)), 'problem', ['answer-blank', 'answer-range']],
		['a child', [...good, '16'], 'problem', ['age-low']],
		['an age in words', [...good, 'tiga puluh'], 'ok', ['age-unreadable']],
		['a date that is none', [...good, '', '31/02/2019'], 'problem', ['date-unreadable']],
		['a day outside the campaign', [...good, '', '1/7/2019'], 'ok', ['date-outside']],
		['an unknown service', [...good, '', '', 'Paspor'], 'problem', ['service-unknown']],
		['an unclear sex', [...good, '', '', '', '1'], 'ok', ['sex-unreadable']],
	])('with %s', (_, row, state, messages) => {
		expect([one(row as string[]).state, codes(row as string[])]).toEqual([state, messages]);
	});

	it.each(['formula', 'error', 'merged'] as const)('with a cell marked %s in an answer is not taken at face value', (mark) => {
		expect([one(good, new Map([[cellKey(1, 2), mark]])).state, codes(good, new Map([[cellKey(1, 2), mark]]))]).toEqual([
			'problem',
			[`answer-${mark}`],
		]);
		expect(one(good, new Map([[cellKey(1, 0), mark]])).state).toBe('ok');
	});

	it('keeps what it says besides the answers', () => {
		const row = one([...good, '35 tahun', '05-03-2019 13:30', 'ktp', 'Laki-laki', 'Petani']);
		expect(row.messages).toEqual([]);
		expect(row.extras).toMatchObject({ day: '2019-03-05', time: '13:30', slot: '13-17', service: 'reference.service:SEKADAU:KTP' });
		expect(row.extras.profile).toEqual({ sex: 'L', age: 35, education: null, occupation: 'LAINNYA', occupationOther: 'Petani' });
	});
});

describe('rows that are no respondents', () => {
	it('totals and signatures are notes, empty rows are counted', () => {
		const checked = check([good, [], ['Σ Nilai / Unsur', '138', '139'], ['NRR / Unsur', '2,816'], ['Pematangsiantar, 1 Juli']]);
		expect([checked.empty, checked.rows.map((row) => row.state)]).toEqual([1, ['ok', 'note', 'note', 'note']]);
	});

	it('a respondent with a profile and no answers is incomplete, not a note', () => {
		expect(one(['7', ...Array(9).fill(''), '40']).state).toBe('incomplete');
	});
});

it('every row ends in exactly one state, and only whole answers are ok', () => {
	const cell = fc.oneof(fc.constantFrom('1', '2', '3', '4', '', '5', 'a', 'x', '3,0'), fc.string({ maxLength: 4 }));
	fc.assert(
		fc.property(fc.array(fc.array(cell, { maxLength: 14 }), { maxLength: 12 }), (rows) => {
			const checked = check(rows);
			expect(checked.rows.length + checked.empty).toBe(rows.length);
			for (const row of checked.rows) {
				if (row.state === 'ok') expect(Object.keys(row.answers).sort()).toEqual(unsur.map((u) => u.key).sort());
				expect(Object.values(row.answers).every((score) => [1, 2, 3, 4].includes(score))).toBe(true);
			}
		}),
	);
});
