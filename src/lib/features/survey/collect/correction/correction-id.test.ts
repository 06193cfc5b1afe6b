import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordId } from '#shared/kernel/envelope';
import { correctionId } from './correction-id';

describe('correctionId', () => {
	it('counts corrections from 2', () => {
		expect(correctionId('survey.response:01JX')).toBe('survey.response:01JX:2');
		expect(correctionId('survey.response:01JX:2')).toBe('survey.response:01JX:3');
		expect(correctionId('survey.response:01JX:9')).toBe('survey.response:01JX:10');
	});

	it('makes a well-formed id however long the chain, each once', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 40 }), (length) => {
				const chain = ['survey.response:01JTEST0000000000000000001'];
				for (let n = 0; n < length; n++) chain.push(correctionId(chain.at(-1)!));
				expect(new Set(chain).size).toBe(length + 1);
				expect(chain.every((id) => recordId.safeParse(id).success)).toBe(true);
			}),
		);
	});
});
