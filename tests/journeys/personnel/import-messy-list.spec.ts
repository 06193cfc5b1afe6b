import { expect, test, type Page } from '@playwright/test';
import Papa from 'papaparse';
import { startTablet } from '../../world/browser.ts';
import { startGateway } from '../../world/gateway.ts';
import { openOffice } from '../../world/office.ts';
import { signInByForm } from '../../world/people.ts';
import { photograph } from '../../world/photograph.ts';

const nipOf = (n: number) => `199001${String(1 + (n % 28)).padStart(2, '0')}2015031${String(100 + n)}`;

/** 40 rows as offices send them: two rows of heading, totals, a signature, and something wrong in most of them. */
const rows = Array.from({ length: 40 }, (_, n) => {
	const row = [
		String(n + 1),
		nipOf(n),
		`Orang ${String(n + 1).padStart(2, '0')} Contoh, S.Sos.`,
		'III/a',
		'Staf',
		'DUKCAPIL.CAPIL',
		'197202131997032007',
		'Pria',
		'',
	];
	if (n % 8 === 1) row[1] = `1,99001E+17`;
	if (n % 8 === 2) row[5] = 'Capil Kota';
	if (n % 8 === 3) row[3] = '3x';
	if (n % 8 === 4) row[6] = 'Entah Siapa';
	if (n % 8 === 5) row[7] = 'Perempuan';
	if (n % 8 === 6) [row[1], row[2]] = ['', `${row[2]}\nNIP. ${row[1]}`];
	if (n === 7) row[8] = 'Pensiun';
	if (n === 15) row[8] = 'Mutasi ke Disdik';
	if (n === 23) row[1] = '400049876';
	if (n === 31) [row[1], row[2]] = ['-', 'Rudi Contoh'];
	if (n === 39) row[1] = nipOf(38);
	return row;
});
const table = [
	['DAFTAR PEGAWAI'],
	['No', 'Data Pegawai', '', 'Gol', 'Jabatan', 'Unit Kerja', 'Pejabat Penilai', 'JK', 'KET'],
	['', 'NIP', 'Nama', '', '', '', 'NIP', '', ''],
	['1', '2', '3', '4', '5', '6', '7', '8', '9'],
	...rows,
	['', '', 'JUMLAH 40 orang', '', '', '', '', '', ''],
	['', '', '', '', '', 'Pematangsiantar, 1 Juli 2026', '', '', ''],
];

async function check(page: Page, rows: string[][]): Promise<void> {
	await page.goto('/pegawai/impor');
	const buffer = Buffer.from(Papa.unparse(rows, { delimiter: ';' }));
	await page.locator('input[type=file]').setInputFiles({ name: 'duk.csv', mimeType: 'text/csv', buffer });
	await expect(page.getByText(/duk\.csv: \d+ baris/)).toBeVisible();
	await page.getByRole('button', { name: 'Lanjut' }).click();
	await page.getByRole('button', { name: 'Periksa baris' }).click();
	await expect(page.getByRole('heading', { name: 'Hasil pemeriksaan' })).toBeVisible();
}

const count = (page: Page, label: string) => page.locator('dl div').filter({ hasText: label }).locator('dd');

test('HR sees what is wrong with a list of 40 messy rows on two screens, and decides once for all rows', async () => {
	const gateway = await startGateway();
	const desk = await startTablet(gateway.url, { viewport: { width: 1280, height: 900 } });
	try {
		const office = await openOffice(gateway.url);
		const known = async () => (await office.all('reference')).filter(({ kind }) => kind === 'reference.person');
		const before = (await known()).length;
		const { page } = desk;
		await signInByForm(page, 'bkpsdm');

		// Somebody without a number is on record under a longer name.
		await check(page, [['Nama', 'Jabatan', 'Unit Kerja', 'Status'], ['Rudi H. Contoh', 'Sopir', 'DUKCAPIL.CAPIL', 'honorer']]); // prettier-ignore
		await page.getByRole('button', { name: /^Simpan 1 baris/ }).click();
		await page.getByRole('dialog').getByRole('button', { name: /^Simpan/ }).click(); // prettier-ignore
		await expect.poll(async () => (await known()).length, { timeout: 60_000 }).toBe(before + 1);

		await check(page, table);
		await expect(page.getByText('Unit «Capil Kota» tidak dikenal', { exact: false })).toBeVisible();
		await expect(page.getByText('«Rudi Contoh» mirip dengan Rudi H. Contoh · Sopir', { exact: false })).toBeVisible();
		const height = await page.evaluate(() => document.documentElement.scrollHeight);
		await photograph(page, 'pegawai-impor-kacau');
		await page.emulateMedia({ colorScheme: 'dark' });
		await photograph(page, 'pegawai-impor-kacau-gelap');
		await page.emulateMedia({ colorScheme: 'light' });
		expect(height).toBeLessThanOrEqual(1800);

		const left = Number(await count(page, 'Perlu diperbaiki').textContent());
		await page.getByLabel(/Capil Kota/).selectOption('DUKCAPIL.CAPIL');
		await expect(count(page, 'Perlu diperbaiki')).toHaveText(String(left - 5));
		await page.getByLabel(/Rudi Contoh/).selectOption({ label: 'Orang yang sama' });
		await page.getByLabel(/Pensiun/).selectOption('gone');
		await expect(count(page, 'Menunggu keputusan')).toHaveCount(0);
		await page.getByRole('button', { name: /^Simpan \d+ baris/ }).click();
		await page.getByRole('dialog').getByRole('button', { name: /^Simpan/ }).click(); // prettier-ignore
		await expect(page.locator('main').getByText(/baru dan 1 berubah, tersimpan di perangkat ini/)).toBeVisible();
		await expect.poll(async () => (await known()).length, { timeout: 60_000 }).toBe(before + 1 + 26);
		const names = (await known()).map(({ body }) => (body as { name: string }).name);
		expect(names.filter((name) => /^Rudi .*Contoh$/.test(name))).toEqual(['Rudi H. Contoh']);
		expect(names.filter((name) => /\d{9}/.test(name))).toEqual([]);
	} finally {
		await desk.end();
		await gateway.end();
	}
});
