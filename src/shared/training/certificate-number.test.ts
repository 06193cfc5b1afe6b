import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { certificateNumber, hasNumberPlace, numberSeries, unknownPlaces } from './certificate-number';

describe('the number of a certificate', () => {
	it('fills the places of the pattern', () => {
		expect(certificateNumber('800.2.4/{nomor:4}/BKPSDM/{tahun}', 7, '2026-05-06')).toBe('800.2.4/0007/BKPSDM/2026');
		expect(certificateNumber('B.{nomor}/BDA/{bulan}/{tahun}', 589, '2026-05-06')).toBe('B.589/BDA/V/2026');
		expect(certificateNumber('{nomor:2}', 12_345, '2026-12-31')).toBe('12345');
	});

	it('tells a pattern that would number two alike, and places nobody fills', () => {
		expect(hasNumberPlace('800/BKPSDM/{tahun}')).toBe(false);
		expect(hasNumberPlace('{nomor:4}')).toBe(true);
		expect(unknownPlaces('{nomer}/{Tahun}/{tahun}/{nomor:12}')).toEqual(['{nomer}', '{Tahun}', '{nomor:12}']);
		expect(unknownPlaces('800/{nomor:4}/{bulan}/{tahun}')).toEqual([]);
	});

	it('is another one for another place in the same series, and begins anew with the year only where the pattern names it', () => {
		const part = fc.constantFrom('{nomor}', '{nomor:4}', '{tahun}', '{bulan}', '/', '-', 'BKPSDM', '800.2', ' ');
		const pattern = fc
			.array(part, { minLength: 1, maxLength: 8 })
			.map((parts) => parts.join(''))
			.filter(hasNumberPlace);
		const date = fc.constantFrom('2025-12-31', '2026-01-01', '2026-05-06');
		const sequence = fc.integer({ min: 1, max: 99_999 });
		fc.assert(
			fc.property(pattern, date, date, sequence, sequence, (text, one, two, first, second) => {
				const rows = [numberSeries(text, one), numberSeries(text, two)];
				if (first === second || rows[0] !== rows[1]) return;
				// Digits beside the running number could read as part of it: such patterns are the office's own choice.
				if (/\}\{nomor|\{nomor(:\d)?\}\{/.test(text)) return;
				if (/[\d]\{nomor|\{nomor(:\d)?\}\d/.test(text)) return;
				expect(certificateNumber(text, first, one)).not.toBe(certificateNumber(text, second, two));
			}),
		);
	});

	it('takes the digits, blanks and capitals of a pattern for no difference', () => {
		expect(numberSeries('800 / {nomor:4} / bkpsdm / {tahun}', '2026-05-06')).toEqual(
			numberSeries('800/{nomor}/BKPSDM/{tahun}', '2026-01-01'),
		);
		expect(numberSeries('{nomor}/{tahun}', '2026-05-06')).not.toBe(numberSeries('{nomor}/{tahun}', '2025-05-06'));
		// A year that was typed is the same year.
		expect(numberSeries('{nomor}/2026', '2026-05-06')).toBe(numberSeries('{nomor}/{tahun}', '2026-01-01'));
		expect(numberSeries('{nomor}', '2026-05-06')).toEqual(numberSeries('{nomor}', '2025-05-06'));
	});
});
