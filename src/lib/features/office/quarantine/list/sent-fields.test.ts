import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostFields, sentFields } from './sent-fields';

describe('a sent record taken apart', () => {
	it('shows each value with the way to it, in the order it was sent', () => {
		expect(
			sentFields('{"kind":"survey.response","body":{"answers":{"waktu":5,"biaya":4},"suggestion":null,"list":[]},"unit":"X"}')?.fields,
		).toEqual([
			{ path: 'kind', value: 'survey.response' },
			{ path: 'body.answers.waktu', value: '5' },
			{ path: 'body.answers.biaya', value: '4' },
			{ path: 'body.suggestion', value: '' },
			{ path: 'body.list', value: '' },
			{ path: 'unit', value: 'X' },
		]);
	});

	it.each(['', '{"a":', '"text"', '3', 'null'])('leaves %j as it is', (text) => {
		expect(sentFields(text)).toBeNull();
	});

	it('survives depth, breadth and prototypes', () => {
		const deep = '['.repeat(5000) + ']'.repeat(5000);
		expect(sentFields(deep)?.fields).toHaveLength(1);
		const broad = sentFields(JSON.stringify(Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`k${n}`, n]))));
		expect([broad?.fields.length, broad?.cut]).toEqual([mostFields, true]);
		expect(sentFields('{"__proto__":{"x":1}}')?.fields).toEqual([{ path: '__proto__.x', value: '1' }]);
	});

	it('loses no value of what fits', () => {
		fc.assert(
			fc.property(fc.dictionary(fc.string({ minLength: 1 }), fc.oneof(fc.string(), fc.integer(), fc.boolean())), (record) => {
				const fields = sentFields(JSON.stringify(record))?.fields ?? [];
				expect(fields.map((field) => field.value).sort()).toEqual(Object.values(record).map(String).sort());
			}),
		);
	});
});
