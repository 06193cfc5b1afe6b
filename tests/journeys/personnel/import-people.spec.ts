import { expect, test, type Page } from '@playwright/test';
import Papa from 'papaparse';
import { startTablet } from '../../world/browser.ts';
import { startGateway } from '../../world/gateway.ts';
import { openOffice } from '../../world/office.ts';
import { signInByForm } from '../../world/people.ts';
import { photograph } from '../../world/photograph.ts';

const head = ['No', 'NIP', 'Nama', 'Gol. Ruang', 'Jabatan', 'Unit Kerja', 'NIP Pejabat Penilai'];
const penilai = '197202131997032007'; // Tiurma Sinaga of the demo office

/** A NIP of its own for each row: of somebody born in January 1990, appointed in 2015. */
const nipOf = (n: number) => `199001${String(1 + (n % 28)).padStart(2, '0')}2015031${String(1 + Math.floor(n / 28)).padStart(3, '0')}`;

/** 500 people of one bidang, appraised by the first of them, who is appraised by somebody of the demo office. */
const people = Array.from({ length: 500 }, (_, n) => [
	String(n + 1),
	nipOf(n),
	`Orang ${String(n + 1).padStart(3, '0')} Contoh`,
	'III/a',
	'Pengadministrasi Perkantoran',
	'DUKCAPIL.CAPIL',
	n === 0 ? penilai : nipOf(0),
]);

const file = (name: string, rows: string[][]) => ({
	name,
	mimeType: 'text/csv',
	buffer: Buffer.from(Papa.unparse([head, ...rows], { delimiter: ';' })),
});

async function check(page: Page, rows: string[][]): Promise<void> {
	await page.goto('/pegawai/impor');
	await page.locator('input[type=file]').setInputFiles(file('pegawai.csv', rows));
	await expect(page.getByText(/pegawai\.csv: \d+ baris/)).toBeVisible();
	await page.getByRole('button', { name: 'Lanjut' }).click();
	await expect(page.getByText('Kolom siap diperiksa')).toBeVisible();
	await page.getByRole('button', { name: 'Periksa baris' }).click();
	await expect(page.getByRole('heading', { name: 'Hasil pemeriksaan' })).toBeVisible();
}

const count = (page: Page, label: string) => page.locator('dl div').filter({ hasText: label }).locator('dd');

async function save(page: Page): Promise<void> {
	await page.getByRole('button', { name: /^Simpan \d+ baris/ }).click();
	await page
		.getByRole('dialog')
		.getByRole('button', { name: /^Simpan/ })
		.click();
	await expect(page.locator('main').getByText(/baru dan .* berubah, tersimpan di perangkat ini/)).toBeVisible();
}

test('HR imports 500 people, sees what is wrong row by row, and updates them by importing again', async () => {
	const gateway = await startGateway();
	const desk = await startTablet(gateway.url, { viewport: { width: 1280, height: 900 } });
	try {
		const office = await openOffice(gateway.url);
		const known = async () => (await office.all('reference')).filter(({ kind }) => kind === 'reference.person');
		const before = (await known()).length;
		const { page } = desk;
		await signInByForm(page, 'bkpsdm');

		// Three rows nobody can take: nine digits, a NIP twice, a unit that does not exist. One warning: an appraiser not found.
		const wrong = people.map((row) => [...row]);
		wrong[10]![1] = '400049876';
		wrong[20]![1] = wrong[21]![1]!;
		wrong[30]![5] = 'Dinas Antariksa';
		wrong[40]![6] = 'Entah Siapa';
		await check(page, wrong);
		await expect(count(page, 'Baru')).toHaveText('496');
		await expect(count(page, 'Perlu diperbaiki')).toHaveText('4');
		await expect(page.getByText('B12 (NIP): NIP lama 9 angka', { exact: false })).toBeVisible();
		await expect(page.getByText('B22 (NIP): NIP ini juga ada di baris 23', { exact: false })).toBeVisible();
		await expect(page.getByText('unit «Dinas Antariksa» tidak dikenal', { exact: false })).toBeVisible();
		await expect(page.getByText('penilai «Entah Siapa» tidak ditemukan', { exact: false })).toBeVisible();
		await photograph(page, 'pegawai-impor-periksa');
		await save(page);
		await expect.poll(async () => (await known()).length, { timeout: 60_000 }).toBe(before + 496);

		// The mended file, with one person moved to another post: the four are new, one has an appraiser now, one has changed.
		const mended = people.map((row) => [...row]);
		mended[100]![4] = 'Penelaah Teknis Kebijakan';
		await check(page, mended);
		await expect(count(page, 'Baru')).toHaveText('4');
		await expect(count(page, 'Berubah')).toHaveText('2');
		await expect(count(page, 'Tetap sama')).toHaveText('494');
		await save(page);
		await expect.poll(async () => (await known()).length, { timeout: 60_000 }).toBe(before + 500);
		const moved = async () => (await known()).find(({ body }) => (body as { nip: string }).nip === nipOf(100))?.body;
		await expect.poll(moved, { timeout: 60_000 }).toMatchObject({ post: 'Penelaah Teknis Kebijakan' });

		await page.goto('/pegawai');
		await page.getByLabel('Cari nama, NIP, atau jabatan').fill(nipOf(100));
		const row = page.getByRole('link', { name: /Orang 101 Contoh/ });
		await expect(row).toContainText('1990***********');
		await photograph(page, 'pegawai-daftar');
		await row.click();
		await expect(page.getByRole('heading', { name: 'Orang 101 Contoh', level: 1 })).toBeVisible();
		await expect(page.getByText('Atasan: Tiurma Sinaga', { exact: false })).toBeVisible();
		expect(page.url()).not.toContain(nipOf(100));
	} finally {
		await desk.end();
		await gateway.end();
	}
});
