import { expect, it } from 'vitest';
import { draftLines } from './draft-lines';

it('leaves the strokes of a signature out', () => {
	const lines = draftLines({ read: true, signature: { width: 10, height: 10, paths: ['M1 2L3 4'] }, reason: 'Belum setuju' });
	expect(lines.map(({ value }) => value)).toContain('Belum setuju');
	expect(JSON.stringify(lines)).not.toContain('M1 2L3');
});

it.each([null, undefined, 'teks saja', 7, [], [['a']], { a: { b: { c: [{ d: 'dalam' }] } } }])('takes anything apart: %j', (value) => {
	expect(() => draftLines(value)).not.toThrow();
});

it('uses the words of the kind, by the way into the draft, and leaves out what nobody here may read', () => {
	const lines = draftLines(
		{ mode: 'x', answers: { time: 4 }, rows: [{ mark: 'above' }], suggestion: 'Kursi', nested: { suggestion: 'lain' } },
		{
			hidden: new Set(['mode']),
			sealed: () => ['suggestion'],
			name: (path) => ({ 'answers.time': 'Waktu', 'rows.0.mark': 'Nilai' })[path.join('.')],
			value: (path, value) => (path.at(-1) === 'mark' ? `di ${value}` : undefined),
			row: () => 'pertama',
		},
	);
	expect(lines).toEqual([
		{ name: 'answers · Waktu', value: '4' },
		{ name: 'rows pertama · Nilai', value: 'di above' },
		{ name: 'nested · suggestion', value: 'lain' },
	]);
});
