import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankField } from './blank-field';
import { z } from './zod';

const said = z.string().check(z.minLength(1), z.maxLength(100));
const schema = z.strictObject({
	reason: said,
	note: z.string(),
	kept: z.array(z.strictObject({ code: z.string(), reason: said })),
	goal: z.optional(said),
	step: z.nullable(z.strictObject({ text: said })),
	words: z.record(z.string(), said),
	act: z.union([z.strictObject({ type: z.literal('yes') }), z.strictObject({ type: z.literal('no'), why: said })]),
});
const whole = {
	reason: 'sakit',
	note: '',
	kept: [{ code: 'a', reason: 'cuti' }],
	step: { text: 'x' },
	words: { id: 'ya' },
	act: { type: 'yes' },
};

describe('a text that must say something', () => {
	it('is not blank in what says something everywhere', () => {
		expect(blankField(schema, whole)).toBeNull();
		expect(blankField(schema, { ...whole, step: null, kept: [] })).toBeNull();
	});

	it.each([
		['reason', { reason: ' ' }],
		['kept.1.reason', { kept: [whole.kept[0], { code: 'b', reason: '\n\t' }] }],
		['goal', { goal: '\u00a0' }],
		['step.text', { step: { text: '\u200b\u2060\ufeff' } }],
		['words.id', { words: { id: '\u3164' } }],
		['act.why', { act: { type: 'no', why: '\u2800 ' } }],
	])('is told by its path: %s', (path, change) => expect(blankField(schema, { ...whole, ...change })).toBe(path));

	it('is anything with one visible character', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom(' ', '\t', '\u00a0', '\u200d') }), (around) => {
				expect(blankField(said, `${around}-${around}`)).toBeNull();
				expect(blankField(said, ` ${around}`)).toBe('');
			}),
		);
	});
});
