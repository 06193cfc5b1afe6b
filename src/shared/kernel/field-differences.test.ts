import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choose, differences } from './field-differences';

const key = fc.constantFrom('a', 'b', 'answers', 'profile', 'age');
const leaf = fc.oneof(fc.integer(), fc.string(), fc.boolean(), fc.constant(null), fc.array(fc.integer(), { maxLength: 3 }));
const { body } = fc.letrec((tie) => ({
	value: fc.oneof({ depthSize: 'small' }, leaf, tie('body'), tie('list')),
	/** Lists as documents have them: few keys, so that two of them often tell of the same entries. */
	list: fc.array(
		fc.tuple(fc.constantFrom('satu', 'dua'), tie('body')).map(([key, inner]) => ({ ...(inner as object), key })),
		{ maxLength: 3 },
	),
	body: fc.dictionary(key, tie('value'), { noNullPrototype: true, maxKeys: 4 }),
}));

describe('two versions, field by field', () => {
	it('all mine is my version, all theirs is theirs', () => {
		fc.assert(
			fc.property(body, body, (mine, theirs) => {
				const fields = differences(mine, theirs);
				expect(choose(mine, fields, () => false)).toEqual(mine);
				expect(choose(mine, fields, () => true)).toEqual(theirs);
			}),
		);
	});

	it('each choice changes its own field only', () => {
		fc.assert(
			fc.property(body, body, fc.nat(), (mine, theirs, n) => {
				const fields = differences(mine, theirs);
				fc.pre(fields.length > 0);
				const picked = fields[n % fields.length]!;
				const left = differences(
					choose(mine, fields, (field) => field === picked),
					theirs,
				);
				expect(left).toEqual(fields.filter((field) => field !== picked));
			}),
		);
	});

	it('is none when both say the same in another order', () =>
		expect(differences({ a: 1, b: { x: 1, y: 2 } }, { b: { y: 2, x: 1 }, a: 1 })).toEqual([]));

	it('looks into lists of the same entries, and takes other lists whole', () => {
		const results = (realisation: string, key = 'R2') => [
			{ key: 'R1', realisation: 'sama' },
			{ key, realisation },
		];
		expect(differences({ results: results('lama') }, { results: results('baru') })).toEqual([
			{ path: ['results', '1', 'realisation'], mine: 'lama', theirs: 'baru' },
		]);
		expect(differences({ results: results('lama') }, { results: results('baru', 'R3') })).toHaveLength(1);
	});

	it('names the path, and leaves out what is nobody’s choice', () =>
		expect(
			differences({ answers: { biaya: 3, waktu: 4 }, supersedes: 'x' }, { answers: { biaya: 2, waktu: 4 }, supersedes: 'y' }, [
				'supersedes',
			]),
		).toEqual([{ path: ['answers', 'biaya'], mine: 3, theirs: 2 }]));
});
