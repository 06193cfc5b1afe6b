import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resultOf } from './result-of';

const graded = { minimumAttendance: 90, passScore: 70, jp: null, certificate: null };
const there = { attended: 22.5, scheduled: 24, percent: 93.75, unknown: 0 };

describe('the result a programme’s own rules propose', () => {
	it('is passed at the very minimum and the very score, and failed a hundredth below', () => {
		expect(resultOf(graded, { ...there, percent: 90 }, 70).verdict).toBe('passed');
		expect(resultOf(graded, { ...there, percent: 89.99 }, 100)).toMatchObject({ verdict: 'failed', reasons: ['attendance'] });
		expect(resultOf(graded, there, 69.99)).toMatchObject({ verdict: 'failed', reasons: ['score'] });
	});

	it('says what is missing, unless somebody has failed already', () => {
		expect(resultOf(graded, there, null)).toMatchObject({ verdict: null, reasons: ['score-missing'] });
		expect(resultOf(graded, { ...there, percent: 40 }, null)).toMatchObject({
			verdict: 'failed',
			reasons: ['attendance', 'score-missing'],
		});
		expect(resultOf({ ...graded, passScore: null }, { attended: 0, scheduled: 0, percent: null, unknown: 0 }, null)).toMatchObject({
			verdict: null,
			reasons: ['hours-unknown'],
		});
	});

	it('counts the certificate’s JP, as scheduled where it names none, else what was attended', () => {
		const certificate = { title: 'sttp' as const, pattern: '{nomor}', place: 'A', signatory: { name: 'B', nip: null, post: 'C' } };
		expect(resultOf({ ...graded, certificate, jp: 30 }, there, 80).jp).toBe(30);
		expect(resultOf({ ...graded, certificate }, there, 80).jp).toBe(24);
		expect(resultOf(graded, there, 80).jp).toBe(22.5);
	});

	it('never passes anybody for less attendance or a lower score', () => {
		const percent = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100);
		fc.assert(
			fc.property(percent, percent, percent, percent, (a, b, first, second) => {
				const of = (attendance: number, score: number) => resultOf(graded, { ...there, percent: attendance }, score).verdict === 'passed';
				expect(of(Math.min(a, b), Math.min(first, second)) && !of(Math.max(a, b), Math.max(first, second))).toBe(false);
			}),
		);
	});
});
