import { expect, it } from 'vitest';
import { draftLines, draftText } from './draft-lines';

const evaluation = {
	form: 1,
	base: { edit: '01KAAAAAAAAAAAAAAAAAAAAAA1' },
	skpEdit: '01KAAAAAAAAAAAAAAAAAAAAAA2',
	start: '2026-07-01',
	parties: { employee: { person: 'P1', name: 'Herti', nip: null } },
	results: [
		{
			key: 'A',
			section: 'main',
			plan: 'Laporan',
			realisation: '12 laporan',
			remark: '',
			feedback: ['appraisal.feedback:X'],
			mark: 'above',
		},
		{ key: 'B', section: 'main', plan: 'Layanan', realisation: '', remark: 'Cepat', feedback: [], mark: null },
	],
	conduct: [{ key: 'loyal', expectation: '', feedback: [], remark: 'Menjaga rahasia jabatan' }],
	ratings: { results: { value: 'met', evidence: [{ type: 'note', text: 'Buku agenda' }], reason: '' } },
};

it('tells everything that was written and chosen in an evaluation, in words, and nothing that only the app can read', () => {
	const text = draftText('Evaluasi', draftLines(evaluation));
	for (const said of ['Herti', 'Laporan', '12 laporan', 'Layanan', 'Cepat', 'Menjaga rahasia jabatan', 'Buku agenda'])
		expect(text).toContain(said);
	expect(text).toContain('Hasil Kerja 1 · Realisasi Berdasarkan Bukti Dukung: 12 laporan');
	expect(text).toContain('Perilaku Kerja Loyal · ');
	expect(text).toContain('Di Atas Ekspektasi');
	expect(text).toContain('Sesuai Ekspektasi');
	expect(text).not.toMatch(/01KAAAA|appraisal\.feedback|P1/);
});

it('leaves the strokes of a signature out', () => {
	const lines = draftLines({ read: true, signature: { width: 10, height: 10, paths: ['M1 2L3 4'] }, reason: 'Belum setuju' });
	expect(lines.map(({ value }) => value)).toContain('Belum setuju');
	expect(JSON.stringify(lines)).not.toContain('M1 2L3');
});

it.each([null, undefined, 'teks saja', 7, [], [['a']], { a: { b: { c: [{ d: 'dalam' }] } } }])('takes anything apart: %j', (value) => {
	expect(() => draftLines(value)).not.toThrow();
});
