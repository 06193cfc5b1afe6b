import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordOf } from '../kernel/envelope';
import type { SurveyResponse } from './kinds/survey-response';
import { effectiveResponses } from './effective-responses';

const response = (_id: string, by: string, supersedes?: string) =>
	({ _id, by, body: { ...(supersedes && { supersedes }) } }) as RecordOf<SurveyResponse>;
const ids = (list: RecordOf<SurveyResponse>[]) => list.map(({ _id }) => _id).sort();

/** Chains of corrections by several people: `root` and its corrections `root:2`, `root:3` and so on. */
const chains = fc
	.array(fc.record({ by: fc.constantFrom('petugas', 'petugas2'), length: fc.integer({ min: 1, max: 4 }) }), { maxLength: 6 })
	.map((lengths) =>
		lengths.map(({ by, length }, chain) =>
			Array.from({ length }, (_, n) => {
				const root = `survey.response:R${chain}`;
				const id = (index: number) => (index === 1 ? root : `${root}:${index}`);
				return response(id(n + 1), by, n > 0 ? id(n) : undefined);
			}),
		),
	);

describe('the responses that count', () => {
	it('are the last of each chain, in whatever order they arrived', () => {
		fc.assert(
			fc.property(
				chains.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all.flat(), { minLength: all.flat().length }))),
				([all, arrived]) => {
					expect(ids(effectiveResponses(arrived))).toEqual(ids(all.map((chain) => chain.at(-1)!)));
				},
			),
		);
	});

	it('include a correction whose predecessor has not arrived', () => {
		const correction = response('survey.response:A:2', 'petugas', 'survey.response:A');
		expect(effectiveResponses([correction])).toEqual([correction]);
	});

	it('are not diminished by somebody else', () => {
		const own = response('survey.response:A', 'petugas');
		const foreign = response('survey.response:A:2', 'petugas2', 'survey.response:A');
		expect(ids(effectiveResponses([own, foreign]))).toEqual(['survey.response:A', 'survey.response:A:2']);
	});
});
