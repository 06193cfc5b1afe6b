import { describe, expect, it } from 'vitest';
import { formKeys } from '../fixtures/skm-unsur';
import { pageAfter, pageBefore, pagesOf } from './pages';

describe('pages of the handed-over questionnaire', () => {
	const pages = pagesOf({ citizenProfile: false }, formKeys);

	it('show the notice first, then one question each in the order of the form, then Saran', () => {
		expect(pages).toEqual([
			'notice',
			'persyaratan',
			'prosedur',
			'waktu',
			'biaya',
			'produk',
			'kompetensi',
			'perilaku',
			'sarana',
			'pengaduan',
			'closing',
		]);
	});

	it('let the citizen fill the profile after the notice, when the surveyor left it', () => {
		expect(pagesOf({ citizenProfile: true }, formKeys).slice(0, 3)).toEqual(['notice', 'profile', 'persyaratan']);
	});

	it('go back the way they came, and stop at both ends', () => {
		const there = [...pages].reduce((page) => pageAfter(pages, page), 'notice');
		expect(there).toBe('closing');
		expect([...pages].reduce((page) => pageBefore(pages, page), there)).toBe('notice');
	});

	it('begin at the notice when the stored page is of another questionnaire', () => {
		expect(pageAfter(pages, 'maklumat')).toBe('notice');
	});

	it('take eleven taps from the first page to the submitted response', () => {
		const taps = pages.length; // one on each page: begin, nine answers, submit
		expect(taps).toBe(11);
		expect(taps).toBeLessThanOrEqual(13);
	});
});
