import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import readXlsx from 'read-excel-file/node';
import { startTablet } from '../../world/browser.ts';
import { demoQuarter } from '../../world/demo-quarter.ts';
import { startGateway, type Gateway } from '../../world/gateway.ts';
import { openOffice } from '../../world/office.ts';
import { signInByForm } from '../../world/people.ts';
import { photograph } from '../../world/photograph.ts';
import { readyOffline } from '../../world/ready-offline.ts';

let gateway: Gateway;
test.beforeAll(async () => {
	gateway = await startGateway();
});
test.afterAll(() => gateway.end());

/** The pages of a PDF as Chromium writes it: width and height in points. */
async function pagesOf(page: Page): Promise<[width: number, height: number][]> {
	const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
	return [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [Number(width), Number(height)]);
}

async function cleanFor(page: Page, what: string): Promise<void> {
	const { violations } = await new AxeBuilder({ page }).analyze();
	expect(
		violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`),
		what,
	).toEqual([]);
}

test('an appraiser prints the papers of the own people without a signal', async () => {
	const tablet = await startTablet(gateway.url);
	try {
		const { page, context } = tablet;
		await signInByForm(page, 'penilai');
		await readyOffline(page);
		await page.goto(`/cetak?periode=${demoQuarter.code}`);
		await expect(page.getByRole('link', { name: 'Buka dokumen' })).toBeVisible();
		await cleanFor(page, '/cetak');
		await photograph(page, 'cetak-penilai');
		await context.setOffline(true);
		await page.getByRole('checkbox', { name: 'Sasaran Kinerja Pegawai' }).check();
		await page.getByRole('button', { name: 'Kosongkan pilihan' }).click();
		await page
			.getByRole('checkbox', { name: /Diterima$/ })
			.first()
			.check();
		await page.getByRole('link', { name: 'Buka dokumen' }).click();
		await expect(page.getByRole('heading', { name: 'Dokumen Evaluasi Kinerja Pegawai' }).first()).toBeVisible();
		await expect(page.getByRole('button', { name: 'Cetak atau simpan PDF' })).toBeVisible();
		await expect(page).toHaveTitle(new RegExp(demoQuarter.words));
		expect(await page.title()).not.toMatch(/\d{8}/);
		await cleanFor(page, '/cetak/berkas');
		await photograph(page, 'cetak-berkas');
		const papers = await page.locator('article.paper').count();
		const pages = await pagesOf(page);
		expect(pages.length).toBeGreaterThanOrEqual(papers);
		// Forms across, sheets upright, all A4.
		expect(new Set(pages.map(([width, height]) => `${Math.round(width)}x${Math.round(height)}`))).toEqual(new Set(['842x595', '595x842']));
	} finally {
		await tablet.end();
	}
});

test('HR takes data out with a purpose on record, and without one the paper stays empty', async () => {
	const desk = await startTablet(gateway.url, { viewport: { width: 1280, height: 900 }, acceptDownloads: true });
	try {
		const { page } = desk;
		await signInByForm(page, 'bkpsdm');
		await page.goto(`/cetak?periode=${demoQuarter.code}&unit=DUKCAPIL`);
		await expect(page.getByRole('link', { name: 'Buka dokumen' })).toBeVisible();
		await photograph(page, 'cetak-bkpsdm');
		await page.getByRole('button', { name: 'Ambil XLSX' }).click();
		await expect(page.getByText('Tulis tujuannya dahulu')).toBeVisible();
		await page.getByLabel('Tujuan pengambilan data').fill('Usul penghargaan tahun 2026');
		const download = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Ambil XLSX' }).click();
		const file = await download;
		expect(file.suggestedFilename()).toBe(`evaluasi-kinerja_${demoQuarter.code}_DUKCAPIL.xlsx`);
		const [sheet] = await readXlsx(await readFile(await file.path()));
		expect(sheet!.data[0]).toContain('Predikat Kinerja Pegawai');
		await expect(page.getByRole('cell', { name: 'Usul penghargaan tahun 2026' })).toBeVisible();
		const office = await openOffice(gateway.url);
		await expect
			.poll(async () => (await office.all('office')).filter(({ kind }) => kind === 'office.export').map(({ body }) => body), {
				timeout: 60_000,
			})
			.toMatchObject([{ people: sheet!.data.length - 1, purpose: 'Usul penghargaan tahun 2026' }]);

		await page.getByRole('link', { name: 'Buka dokumen' }).click();
		await expect(page.locator('article.paper').first()).toBeVisible();
		expect(await pagesOf(page)).toHaveLength(1);
		await page.evaluate(() => {
			window.print = () => document.body.setAttribute('data-printed', '');
		});
		await page.getByLabel('Tujuan pengambilan data').fill('Arsip unit kerja');
		await page.getByRole('button', { name: 'Cetak atau simpan PDF' }).click();
		await expect(page.locator('body[data-printed]')).toBeAttached();
		expect((await pagesOf(page)).length).toBeGreaterThan(10);
	} finally {
		await desk.end();
	}
});

test('an employee copies the own evaluation field by field', async ({ browser }) => {
	const context = await browser.newContext({ baseURL: gateway.url, permissions: ['clipboard-read', 'clipboard-write'] });
	const page = await context.newPage();
	await signInByForm(page, 'pegawai');
	await page.goto(`/cetak?periode=${demoQuarter.code}`);
	await page.locator('#output-copy ~ ul a').first().click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Salin ke e-Kinerja');
	await page.getByRole('button', { name: 'Salin: Predikat Kinerja Pegawai' }).click();
	await expect(page.getByText('Disalin: Predikat Kinerja Pegawai')).toBeVisible();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/Baik|Kurang|Butuh Perbaikan/);
	await cleanFor(page, '/cetak/salin');
	await photograph(page, 'cetak-salin');
	await context.close();
});
