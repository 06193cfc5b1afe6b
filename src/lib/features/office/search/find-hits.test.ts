import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findHits } from './find-hits';

const hit = (title: string, text = '') => ({ key: title, title, note: '', href: '/', text });
const hits = [
	hit('Budi Rudianto', '198001012005011001 lurah'),
	hit('Rudi Hartono', 'guru'),
	hit('Dinas Pendidikan', 'disdik'),
	hit('Rudi'),
];
const titles = (question: string) => findHits(hits, question).map(({ title }) => title);

describe('the search', () => {
	it('puts first what begins with the question', () => expect(titles('rudi')).toEqual(['Rudi Hartono', 'Rudi', 'Budi Rudianto']));
	it('finds the words in any order, by their beginnings', () => expect(titles('har RUDI')).toEqual(['Rudi Hartono']));
	it('finds by number, post and code too', () => {
		expect(titles('19800101')).toEqual(['Budi Rudianto']);
		expect(titles('disdik')).toEqual(['Dinas Pendidikan']);
	});
	it('does not find the middle of a word', () => expect(titles('udi')).toEqual([]));
	it('shows everything before a question', () => expect(titles('  ')).toHaveLength(4));
	it('finds every hit by its own title, whatever its signs', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (title) => {
				expect(findHits([hit(title)], title)).toHaveLength(1);
			}),
		);
	});
});
