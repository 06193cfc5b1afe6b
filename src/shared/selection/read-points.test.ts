import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPoints } from './read-points';

describe('points as they are typed', () => {
	it.each([
		['82', 8200],
		[' 82,5 ', 8250],
		['82.5', 8250],
		['82,50', 8250],
		['100,00', 10_000],
		['0', 0],
		['007', 700],
	])('%j are %d hundredths', (text, points) => expect(readPoints(text, 2, 'f')).toEqual({ points }));

	it.each([
		['101', 2, 'score_out_of_range'],
		['100,01', 2, 'score_out_of_range'],
		['-1', 2, 'score_out_of_range'],
		['2.5', 0, 'score_too_fine'],
		['2,55', 1, 'score_too_fine'],
		['1.082,5', 2, 'score_unreadable'],
		['82.5,0', 2, 'score_unreadable'],
		['', 2, 'score_unreadable'],
		['8O', 2, 'score_unreadable'],
		['1e1', 2, 'score_unreadable'],
		['82%', 2, 'score_unreadable'],
	] as const)('%j with %d decimals is %s', (text, decimals, code) => {
		expect(readPoints(text, decimals, 'f')).toMatchObject({ problem: { code, field: 'f', weight: 'stops' } });
	});

	it('reads every value back as it was printed, with comma or point', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 10_000 }), fc.constantFrom(',', '.'), (points, mark) => {
				const text = `${Math.floor(points / 100)}${mark}${String(points % 100).padStart(2, '0')}`;
				expect(readPoints(text, 2, 'f')).toEqual({ points });
			}),
		);
	});
});
