import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeValues } from './merge-values';

const row = (key: string, text = '') => ({ key, text });
const json = fc.jsonValue({ maxDepth: 2 });
const rows = fc.uniqueArray(fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd'), text: fc.string() }), { selector: ({ key }) => key });

describe('two tabs on one form', () => {
	it('keeps what each of them typed in its own field', () => {
		const base = { notes: '', results: [row('a'), row('b')] };
		const mine = { notes: 'catatan', results: [row('a', 'satu'), row('b')] };
		const theirs = { notes: '', results: [row('a'), row('b', 'dua')] };
		expect(mergeValues(base, mine, theirs)).toEqual({ notes: 'catatan', results: [row('a', 'satu'), row('b', 'dua')] });
	});

	it('keeps rows both added, and takes out a row one of them removed', () => {
		const merged = mergeValues([row('a'), row('b')], [row('b'), row('c', 'baru')], [row('a'), row('b'), row('d', 'lain')]);
		expect(merged).toEqual([row('b'), row('c', 'baru'), row('d', 'lain')]);
	});

	it('keeps a row one removed and the other wrote into', () => {
		expect(mergeValues([row('a'), row('b')], [row('b')], [row('a', 'isi'), row('b')])).toContainEqual(row('a', 'isi'));
		expect(mergeValues([row('a'), row('b')], [row('a', 'isi'), row('b')], [row('b')])).toContainEqual(row('a', 'isi'));
	});

	it('keeps a new order', () => {
		expect(mergeValues([row('a'), row('b')], [row('b'), row('a')], [row('a', 'isi'), row('b')])).toEqual([row('b'), row('a', 'isi')]);
	});

	it('gives the other one’s version to who changed nothing, and the own one when the other changed nothing', () => {
		fc.assert(
			fc.property(json, json, (base, changed) => {
				expect(mergeValues(base, base, changed)).toEqual(changed);
				expect(mergeValues(base, changed, base)).toEqual(changed);
			}),
		);
	});

	it('never loses text that was typed into a row, whatever the other one did', () => {
		fc.assert(
			fc.property(rows, rows, rows, (base, mine, theirs) => {
				const merged = mergeValues(base, mine, theirs);
				const keys = merged.map(({ key }) => key);
				expect(new Set(keys).size).toBe(keys.length);
				for (const own of mine) {
					const old = base.find(({ key }) => key === own.key);
					if (old?.text !== own.text) expect(merged).toContainEqual(own);
				}
			}),
		);
	});
});
