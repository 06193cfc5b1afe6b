import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupedPaperCode, paperCode, readPaperCode } from './paper-code';

const bytes = fc.constantFrom(5, 16, 33).chain((length) => fc.uint8Array({ minLength: length, maxLength: length }));
const letters = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'];

describe('a code on paper', () => {
	it('begins with the first bits, as anybody can work out from the hash', () => {
		expect(paperCode(Uint8Array.from([0, 0, 0, 0, 1])).slice(0, 8)).toBe('00000001');
		expect(paperCode(Uint8Array.from([0xf8, 0, 0, 0, 0])).slice(0, 8)).toBe('Z0000000');
	});

	it('is read as it was written, as people type', () => {
		fc.assert(
			fc.property(bytes, (made) => {
				const code = paperCode(made);
				expect(readPaperCode(code, made.length)).toEqual(made);
				expect(readPaperCode(` ${groupedPaperCode(code).toLowerCase().replace(/0/g, 'o').replace(/1/g, 'l')} `, made.length)).toEqual(made);
			}),
		);
	});

	it('finds every single wrong letter', () => {
		fc.assert(
			fc.property(bytes, fc.nat(), fc.constantFrom(...letters), (made, where, wrong) => {
				const code = paperCode(made);
				const at = where % code.length;
				fc.pre(code[at] !== wrong);
				expect(readPaperCode(code.slice(0, at) + wrong + code.slice(at + 1), made.length)).toBeNull();
			}),
			{ numRuns: 2_000 },
		);
	});

	it('finds every two neighbours that changed places', () => {
		fc.assert(
			fc.property(bytes, fc.nat(), (made, where) => {
				const code = paperCode(made);
				const at = where % (code.length - 1);
				fc.pre(code[at] !== code[at + 1]);
				expect(readPaperCode(code.slice(0, at) + code[at + 1] + code[at] + code.slice(at + 2), made.length)).toBeNull();
			}),
			{ numRuns: 2_000 },
		);
	});

	it.each(['', 'U'.repeat(9), '0'.repeat(8), '0'.repeat(10), ' '.repeat(10_000), '😀'])('is not %j', (text) => {
		expect(readPaperCode(text, 5)).toBeNull();
	});

	it('knows no two ways to write the same bytes', () => {
		// Sixteen bytes leave two bits of the last letter unused: a code that uses them is not one of ours.
		const code = paperCode(new Uint8Array(16));
		const others = letters.flatMap((last) => letters.map((check) => code.slice(0, -2) + last + check));
		expect(others.filter((other) => readPaperCode(other, 16)?.every((byte) => byte === 0))).toEqual([code]);
	});
});
