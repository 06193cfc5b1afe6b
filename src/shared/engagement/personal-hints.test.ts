import { describe, expect, it } from 'vitest';
import { personalHints } from './personal-hints';

describe('a text that tells who somebody is', () => {
	it.each([
		['NIK saya 1272010101900001', ['nik']],
		['NIK 1272 0101 0190 0001', ['nik']],
		['hubungi 0812-3456-7890', ['phone']],
		['telepon +62 812 3456 7890 ya', ['phone']],
		['truk BK 1234 TX lewat tiap malam', ['plate']],
		['1272010101900001 dan 081234567890', ['nik', 'phone']],
	] as const)('%j: %j', (text, hints) => expect(personalHints(text)).toEqual(hints));

	it.each(['', 'Antrean 3 jam, nomor 45 dari 120.', 'Biaya Rp 150.000 sejak 2024', 'Perda 5 Tahun 2025', 'Jl. Merdeka No. 12'])(
		'%j: nothing',
		(text) => expect(personalHints(text)).toEqual([]),
	);
});
