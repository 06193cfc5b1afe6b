import { describe, expect, it } from 'vitest';
import { wantedPage } from './wanted-page';

describe('where one goes after signing in', () => {
	it.each(['/survei', '/laporan/2026-S2/DUKCAPIL', '/survei/isi/01ARZ3NDEKTSV4RRFFQ69G5FAV?x=1'])('%s, as asked for', (path) =>
		expect(wantedPage(path)).toBe(path),
	);
	it.each([
		null,
		'',
		'https://example.com/',
		'//example.com',
		'/\\example.com',
		'javascript:alert(1)',
		'survei',
		'/masuk?ke=/masuk',
		'/awal',
		'///',
	])('home instead of %s', (ke) => expect(wantedPage(ke)).toBe('/'));
});
