import { expect, test } from '@playwright/test';
import { startGateway, type Gateway } from '../../world/gateway.ts';
import { signInByForm } from '../../world/people.ts';
import { choosePlace } from '../../world/survey-room.ts';

test.describe('Led to the work', () => {
	let gateway: Gateway;
	test.beforeAll(async () => {
		gateway = await startGateway();
	});
	test.afterAll(() => gateway.end());

	test('"Mulai survei" takes the unit it stands beside, whatever was chosen before', async ({ browser }) => {
		const page = await (await browser.newContext({ baseURL: gateway.url })).newPage();
		await signInByForm(page, 'petugas');
		await choosePlace(page, 'Petugas bertanya dan mengisi');
		await page.goto('/');
		const other = page.getByRole('listitem').filter({ hasText: 'Dinas Kependudukan' });
		await other.getByRole('link', { name: /Mulai survei/ }).click();
		await expect(page.getByRole('radio', { name: /Dinas Kependudukan/ })).toBeChecked();
		await page.getByRole('button', { name: 'Kembali' }).click();
		await expect(page.getByRole('heading', { name: /Kelurahan Kebun Sayur/ })).toBeVisible();
		await page.context().close();
	});

	test('a published result prints under the name of the city, without links; its poster fills one A4 page', async ({ browser }) => {
		const page = await (await browser.newContext({ baseURL: gateway.url, viewport: { width: 1280, height: 800 } })).newPage();
		await signInByForm(page, 'bkpsdm');
		await page.goto('/laporan');
		const offered = page.getByLabel('Periode').locator('option[value$="-S1"]');
		await expect(offered.first()).toBeAttached();
		const published = (await offered.first().getAttribute('value'))!;
		await page.goto(`/laporan/${published}/DUKCAPIL`);
		await expect(page.getByRole('heading', { level: 1 })).toContainText('Dinas Kependudukan');
		await page.emulateMedia({ media: 'print' });
		await expect(page.locator('.print-only').first()).toContainText('Pemerintah Kota Pematangsiantar');
		const underlined = await page
			.locator('main a:visible')
			.evaluateAll((links) => links.filter((link) => getComputedStyle(link).textDecorationLine !== 'none').length);
		expect(underlined).toBe(0);
		await page.emulateMedia({ media: null });
		await page.goto(`/laporan/${published}/DUKCAPIL?tampilan=poster`);
		const poster = page.getByRole('article');
		await expect(poster).toContainText('Pemerintah Kota Pematangsiantar');
		const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
		expect(pdf.match(/\/MediaBox \[0 0 59[45]/g)).toHaveLength(1);
		await page.emulateMedia({ media: 'print' });
		const { height } = (await poster.boundingBox())!;
		expect(height, 'most of the 267 mm between the margins').toBeGreaterThan((250 / 25.4) * 96);
		await page.context().close();
	});
});
