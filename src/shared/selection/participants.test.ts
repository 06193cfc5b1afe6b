import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catScores, type CatRow } from './cat-scores';
import { drawnNumbers, drawnOrder } from './drawn-order';
import { participantsProblems } from './participants-problems';

const words = (problems: { code: string; field: string }[]) => problems.map(({ code, field }) => `${code} ${field}`);

describe('participants', () => {
	it('have one number each, and each number one participant', () => {
		const all = ['001', '002'].map((number) => ({ number, key: `p${number}` }));
		expect(participantsProblems(all)).toEqual([]);
		expect(words(participantsProblems([...all, { number: '001', key: 'p3' }]))).toEqual(['number_twice participants.001']);
		expect(words(participantsProblems([...all, { number: '003', key: 'p001' }]))).toEqual(['participant_twice participants.003']);
		expect(words(participantsProblems([{ number: '1a', key: 'p1' }]))).toEqual(['malformed participants.1a']);
	});

	it('get numbers by a draw that does not know the order of entry, and that anybody can draw again', async () => {
		const keys = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 20 });
		await fc.assert(
			fc.asyncProperty(keys, fc.string(), async (given, seed) => {
				const order = await drawnOrder(seed, given);
				expect(await drawnOrder(seed, [...given].reverse())).toEqual(order);
				expect([...order].sort()).toEqual([...given].sort());
			}),
			{ numRuns: 40 },
		);
		const names = Array.from({ length: 8 }, (_, at) => `p${at}`);
		const drawn = await Promise.all(['1', '2', '3'].map((seed) => drawnOrder(seed, names)));
		expect(new Set(drawn.map(String)).size).toBe(3);
		expect([...drawnNumbers(drawn[0]!).values()].slice(0, 2)).toEqual(['001', '002']);
		expect(drawnNumbers(Array.from({ length: 1200 }, (_, at) => `p${at}`)).get('p0')).toBe('0001');
	});

	it('are first equally often, as near as a draw comes', async () => {
		const first = new Map<string, number>();
		for (let seed = 0; seed < 600; seed += 1) {
			const [one = ''] = await drawnOrder(String(seed), ['a', 'b', 'c']);
			first.set(one, (first.get(one) ?? 0) + 1);
		}
		// 200 each; 60 is more than five times the deviation, and the seeds are always the same.
		for (const one of ['a', 'b', 'c']) expect(Math.abs(first.get(one)! - 200)).toBeLessThan(60);
	});
});

describe('scores of a computer test', () => {
	const numbers = ['001', '002', '010'];
	const read = (rows: [CatRow['number'], CatRow['score']][]) =>
		catScores(
			rows.map(([number, score]) => ({ number, score })),
			'centre',
			numbers,
		);
	const line = (participant: string, points: number) => ({ component: 'centre', participant, points });

	it('are read as they stand', () => {
		expect(
			read([
				['001', 81.25],
				['002', 70],
				[null, null],
				['010', 100],
			]),
		).toEqual({
			scores: [line('001', 8125), line('002', 7000), line('010', 10_000)],
			problems: [],
		});
	});

	it('may be text, and numbers may have lost their noughts; both are said', () => {
		const { scores, problems } = read([
			[1, '81,25'],
			['2', '70.5'],
			[' 010 ', 90],
		]);
		expect(scores).toEqual([line('001', 8125), line('002', 7050), line('010', 9000)]);
		expect(words(problems)).toEqual(['number_as_text rows.1', 'score_as_text rows.1', 'number_as_text rows.2', 'score_as_text rows.2']);
		expect(problems.every(({ weight }) => weight === 'warns')).toBe(true);
	});

	it('that come twice count for none of the rows', () => {
		const { scores, problems } = read([
			['001', 80],
			[1, 81],
			['002', 70],
			['010', 60],
		]);
		expect(scores).toEqual([line('002', 7000), line('010', 6000)]);
		expect(words(problems)).toEqual(['number_as_text rows.2', 'number_twice rows.1', 'number_twice rows.2']);
	});

	it('tell who is missing and who is not known', () => {
		expect(
			words(
				read([
					['001', 80],
					['777', 70],
					['002', 60],
				]).problems,
			),
		).toEqual(['unknown_participant rows.2', 'missing_participant participants.010']);
	});

	it.each([
		['101', 'score_out_of_range'],
		[100.01, 'score_out_of_range'],
		[-1, 'score_out_of_range'],
		[81.255, 'score_too_fine'],
		['1.081,25', 'score_unreadable'],
		['tidak hadir', 'score_unreadable'],
		['', 'score_unreadable'],
		[null, 'score_unreadable'],
	])('are not guessed from %j', (score, code) => {
		const { scores, problems } = read([
			['001', score],
			['002', 1],
			['010', 1],
		]);
		expect(scores.map(({ participant }) => participant)).toEqual(['002', '010']);
		expect(words(problems)).toContain(`${code} rows.1`);
	});
});
