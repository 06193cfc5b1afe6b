import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import readXlsx from 'read-excel-file/node';
import { startTablet, type Tablet } from '../../world/browser.ts';
import { startGateway, type Gateway } from '../../world/gateway.ts';
import { signInByForm } from '../../world/people.ts';
import { photograph } from '../../world/photograph.ts';
import { readyOffline } from '../../world/ready-offline.ts';

const year = new Date(Date.now() + 7 * 60 * 60 * 1000).getUTCFullYear();

test.describe('The JP ledger', () => {
	let gateway: Gateway;
	let tablet: Tablet;
	let desk: Tablet;
	test.beforeEach(async () => {
		gateway = await startGateway();
		tablet = await startTablet(gateway.url);
		desk = await startTablet(gateway.url, { viewport: { width: 1280, height: 900 }, acceptDownloads: true });
	});
	test.afterEach(async () => {
		await tablet.end();
		await desk.end();
		await gateway.end();
	});

	const clean = async (page: Page) => expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
	const sent = (page: Page) => expect(page.locator('header').getByText('Semua terkirim')).toBeVisible();

	test('an employee enters a training without a signal; HR asks for a correction, verifies it, and takes the course history', async () => {
		test.slow();
		const { page } = tablet;
		const office = desk.page;
		await signInByForm(page, 'pegawai');
		await readyOffline(page);
		await page.goto('/jp');
		await expect(page.getByRole('heading', { name: `JP tahun ${year}` })).toBeVisible();
		await expect(page.getByText('sudah dihitung pada “Pelatihan Pelayanan Publik Prima”')).toBeVisible();
		await photograph(page, 'buku-jp');
		await clean(page);
		const before = await total(page);

		await test.step('without a signal: what is wrong is said, and the draft stays', async () => {
			await tablet.context.setOffline(true);
			await page.getByRole('link', { name: 'Catat pelatihan' }).click();
			await page.getByRole('button', { name: 'Kirim untuk diverifikasi' }).click();
			await expect(page.locator('main').getByText('isian perlu diperiksa')).toBeVisible();
			await page.getByLabel('Nama pelatihan').fill('Pelatihan Statistik Sektoral');
			await page.getByLabel('Bentuk pengembangan kompetensi').selectOption('Pelatihan Teknis');
			await page.getByLabel('Penyelenggara').fill('BPS Kota Pematangsiantar');
			await page.getByLabel('Tanggal mulai').fill(`${year}-01-05`);
			await page.getByLabel('Tanggal selesai').fill(`${year}-01-04`);
			await page.getByLabel('JP pada sertifikat').fill('0');
			await expect(page.getByText('Selesai sebelum mulai')).toBeVisible();
			await expect(page.getByText('Isi JP di atas 0 sampai 1.000')).toBeVisible();
			await expect(page.getByText(/^Tersimpan \d/)).toBeVisible();
			await page.reload();
			await expect(page.getByLabel('Nama pelatihan')).toHaveValue('Pelatihan Statistik Sektoral');
			await page.getByLabel('Tanggal selesai').fill(`${year}-01-06`);
			await page.getByLabel('JP pada sertifikat').fill('7,75');
			await page.getByLabel('Nomor sertifikat').fill('BPS-12');
			await page.getByRole('radio', { name: 'Ya' }).click();
			await photograph(page, 'catat-pelatihan');
			await clean(page);
			await page.getByRole('button', { name: 'Kirim untuk diverifikasi' }).click();
			await expect(entry(page, 'Pelatihan Statistik Sektoral')).toContainText('Menunggu Verifikasi');
			expect(await total(page)).toBe(before);
			await tablet.context.setOffline(false);
			await sent(page);
		});

		await test.step('HR asks for a correction', async () => {
			await signInByForm(office, 'bkpsdm');
			await office.goto('/verifikasi-jp');
			await office.getByLabel('Cari nama atau pelatihan').fill('statistik');
			await expect(office.getByText('1 menunggu')).toBeVisible();
			await photograph(office, 'verifikasi-jp');
			await clean(office);
			await office.getByRole('button', { name: /^Minta revisi Pelatihan Statistik/ }).click();
			await office.getByRole('button', { name: 'Kembalikan untuk direvisi' }).click();
			await expect(office.getByText('Tulis apa yang perlu diperbaiki')).toBeVisible();
			await office.getByLabel('Apa yang perlu diperbaiki?').fill('Nomor sertifikat lengkap.');
			await office.getByRole('button', { name: 'Kembalikan untuk direvisi' }).click();
			await expect(office.getByText('0 menunggu')).toBeVisible();
			await sent(office);
		});

		await test.step('corrected, it waits again and is verified', async () => {
			// A tablet asks the office at every start.
			await page.reload();
			await expect(entry(page, 'Pelatihan Statistik Sektoral')).toContainText('Nomor sertifikat lengkap.');
			await page.getByRole('link', { name: 'Pelatihan Statistik Sektoral' }).click();
			await page.getByLabel('Nomor sertifikat').fill('BPS-12/2026');
			await page.getByRole('button', { name: 'Kirim untuk diverifikasi' }).click();
			await expect(entry(page, 'Pelatihan Statistik Sektoral')).toContainText('Menunggu Verifikasi');
			await sent(page);
			await office.reload();
			await office.getByRole('button', { name: /^Setujui Pelatihan Statistik/ }).click();
			await expect(office.getByText('0 menunggu')).toBeVisible();
			await sent(office);
			await page.reload();
			await expect(entry(page, 'Pelatihan Statistik Sektoral')).toContainText('Disetujui');
			await expect.poll(() => total(page)).toBe(before + 7.75);
		});

		await test.step('HR sees who has enough, and takes the history in whole JP', async () => {
			await office.goto('/rekap-jp');
			await expect(office.getByText(/dari \d+ pegawai/)).toBeVisible();
			await photograph(office, 'rekap-jp');
			await clean(office);
			await office.getByRole('button', { name: 'Ambil XLSX' }).click();
			await expect(office.getByText('Tulis tujuannya dahulu')).toBeVisible();
			await office.getByLabel('Tujuan pengambilan data').fill('Unggah riwayat kursus ke SIASN');
			const download = office.waitForEvent('download');
			await office.getByRole('button', { name: 'Ambil XLSX' }).click();
			const [{ data }] = (await readXlsx(await readFile(await (await download).path()))) as unknown as [
				{ data: (string | number | null)[][] },
			];
			const [heads, ...rows] = data;
			const row = Object.fromEntries(heads!.map((head, at) => [head, rows.find((cells) => cells.includes('BPS-12/2026'))![at]]));
			expect(row).toMatchObject({ jenisDiklatId: 3, namaKursus: 'Pelatihan Statistik Sektoral', jumlahJam: 7, 'JP terpotong': 0.75, tanggalKursus: `05-01-${year}` }); // prettier-ignore
		});

		await test.step('taken back, it counts no more', async () => {
			await page.getByRole('link', { name: 'Pelatihan Statistik Sektoral' }).click();
			await page.getByRole('button', { name: 'Tarik pelatihan ini' }).click();
			await page.getByRole('dialog').getByRole('button', { name: 'Tarik pelatihan ini' }).click();
			await expect(entry(page, 'Pelatihan Statistik Sektoral')).toContainText('Ditarik');
			expect(await total(page)).toBe(before);
		});
	});

	test('HR makes new rules from a day on; what counts follows, and the version that has begun keeps its numbers', async () => {
		const { page } = desk;
		await signInByForm(page, 'bkpsdm');
		await page.goto('/rekap-jp');
		const reached = async () => Number(/(\d+) dari \d+ pegawai/.exec(await page.getByText(/\d+ dari \d+ pegawai/).innerText())![1]);
		const before = await reached();
		await page.goto('/aturan-jp');
		await expect(page.getByText('Berlaku sekarang')).toBeVisible();
		await photograph(page, 'aturan-jp');
		await page.getByRole('link', { name: 'Aturan baru' }).click();
		await page.getByLabel('Berlaku sejak').fill(`${year}-01-01`);
		await page.getByLabel('Target JP setahun, PNS').fill('24');
		await page.getByText('Seminar/Konferensi/Sarasehan').click();
		await page.getByLabel('JP biasanya').filter({ visible: true }).fill('1001');
		await page.getByRole('button', { name: 'Simpan dan kirim' }).click();
		await expect(page.locator('form').getByText('Periksa isian yang ditandai.')).toBeVisible();
		await expect(page.getByText('Isi angka sampai 1.000, atau kosongkan')).toBeVisible();
		await page.getByLabel('JP biasanya').filter({ visible: true }).fill('6');
		await photograph(page, 'aturan-jp-baru');
		await clean(page);
		await page.getByRole('button', { name: 'Simpan dan kirim' }).click();
		await expect(page.getByText('target PNS 24 JP setahun')).toBeVisible();
		await sent(page);
		await page.goto('/rekap-jp');
		await expect.poll(reached).toBeLessThan(before);
		await page.goto('/aturan-jp');
		await page.getByRole('link', { name: 'Buka' }).last().click();
		await expect(page.getByText('Aturan ini sudah berlaku')).toBeVisible();
		await expect(page.getByLabel('Menit per JP')).toBeDisabled();
	});
});

const entry = (page: Page, title: string) => page.getByRole('listitem').filter({ has: page.getByRole('link', { name: title }) });

async function total(page: Page): Promise<number> {
	const words = await page
		.getByRole('region', { name: `JP tahun ${year}` })
		.locator('.total strong')
		.innerText();
	return Number(words.replace('.', '').replace(',', '.'));
}
