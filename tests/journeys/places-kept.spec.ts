import { expect, test } from '@playwright/test';
import { startGateway, type Gateway } from '../world/gateway.ts';
import { passwordOf, signInByForm } from '../world/people.ts';
import { photograph } from '../world/photograph.ts';
import { readyOffline } from '../world/ready-offline.ts';

test.describe('Finding one’s way', () => {
	let gateway: Gateway;
	test.beforeAll(async () => {
		gateway = await startGateway();
	});
	test.afterAll(() => gateway.end());

	test('Back leads to the list as it was: its words, its filters, its place', async ({ browser }) => {
		const page = await (await browser.newContext({ baseURL: gateway.url, viewport: { width: 1280, height: 800 } })).newPage();
		await signInByForm(page, 'bkpsdm');
		await page.goto('/pegawai');
		await page.getByLabel('Status').selectOption('PNS');
		await page.getByRole('searchbox').fill('a');
		await expect(page).toHaveURL(/status=PNS/);
		await expect(page).toHaveURL(/cari=a/);
		// The page is as long as it stays once nothing is being loaded any more.
		await expect(page.locator('.bars > *')).toHaveCount(0);
		const list = page.getByRole('group', { name: 'Pegawai', exact: true });
		const places = async () => ({
			page: await page.evaluate(() => scrollY),
			list: await list.evaluate(({ scrollTop }) => scrollTop),
		});
		await list.evaluate((frame) => frame.scrollTo(0, 900));
		await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
		const person = list.getByRole('link').nth(8);
		await person.scrollIntoViewIfNeeded();
		const at = await places();
		expect(at.list).toBeGreaterThan(300);
		expect(at.page).toBeGreaterThan(0);
		await person.click();
		await expect(page).toHaveURL(/\/pegawai\/.+/);
		await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
		await page.goBack();
		await expect(page.getByRole('searchbox')).toHaveValue('a');
		await expect(page.getByLabel('Status')).toHaveValue('PNS');
		await expect.poll(places).toEqual(at);

		await page.goto('/karantina?keadaan=closed&cari=xyz');
		await page.reload();
		await expect(page).toHaveURL(/keadaan=closed/);
		await page.context().close();
	});

	test('a row tapped right after typing opens at whatever moment, and Back finds the words', async ({ browser }) => {
		const context = await browser.newContext({ baseURL: gateway.url, viewport: { width: 1280, height: 800 } });
		const page = await context.newPage();
		await signInByForm(page, 'bkpsdm');
		await page.goto('/pegawai');
		await expect(page.locator('.bars > *')).toHaveCount(0);
		const list = page.getByRole('group', { name: 'Pegawai', exact: true });
		const href = (await list.getByRole('link').first().getAttribute('href'))!;
		for (const moment of [20, 180, 195, 198, 199, 200, 201, 202, 205, 220]) {
			await page.getByRole('searchbox').evaluate(
				(field: HTMLInputElement, { moment, href }) => {
					field.value = field.value === 'a' ? 'A' : 'a';
					field.dispatchEvent(new Event('input', { bubbles: true }));
					setTimeout(() => document.querySelector<HTMLAnchorElement>(`main a[href="${href}"]`)!.click(), moment);
				},
				{ moment, href },
			);
			await expect(page, `${moment} ms after typing`).toHaveURL(new RegExp(`${href}$`));
			await page.goBack();
			await expect(page.getByRole('searchbox'), `${moment} ms after typing`).toHaveValue(/^a$/i);
			await expect(list.locator(`a[href="${href}"]`)).toBeVisible();
		}
		await context.close();
	});

	test('people and pages are found from anywhere by the keyboard, without a connection, and no more than one may see', async ({
		browser,
	}) => {
		const page = await (await browser.newContext({ baseURL: gateway.url, viewport: { width: 1280, height: 800 } })).newPage();
		await signInByForm(page, 'penilai');
		await page.goto('/penilaian');
		const name = (await page.getByRole('region', { name: 'Pegawai yang Anda nilai' }).getByRole('heading', { level: 3 }).first().innerText()).trim(); // prettier-ignore
		await readyOffline(page);
		await page.context().setOffline(true);
		await page.goto('/');
		await expect(page.locator('header').getByText('Tanpa sambungan')).toBeVisible();
		await page.keyboard.press('Control+k');
		const field = page.getByRole('combobox', { name: 'Cari orang, unit, atau halaman' });
		await expect(field).toBeFocused();
		await field.fill(name);
		await expect(page.getByRole('option').first()).toContainText(name);
		await photograph(page, 'cari');
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(/\/penilaian\/.+/);
		await page.keyboard.press('Control+k');
		await field.fill('karantina');
		await expect(page.getByRole('option')).toHaveCount(0);
		await page.keyboard.press('Escape');
		await expect(field).toBeHidden();
		await page.context().close();
	});

	test('the own password is changed with the old one, and ends the session on the other device', async ({ browser }) => {
		const [here, there] = [await browser.newContext({ baseURL: gateway.url }), await browser.newContext({ baseURL: gateway.url })];
		const [page, other] = [await here.newPage(), await there.newPage()];
		await signInByForm(page, 'timevaluasi');
		await signInByForm(other, 'timevaluasi');
		await page.goto('/akun-saya');
		await expect(page.getByText('Perangkat ini', { exact: true })).toBeVisible();
		await page.getByRole('button', { name: 'Ganti kata sandi' }).click();
		await page.getByLabel('Kata sandi sekarang').fill('bukan ini sandinya');
		await page.getByLabel('Kata sandi baru').fill('tiga kata panjang');
		await page.getByRole('button', { name: 'Simpan kata sandi baru' }).click();
		await expect(page.getByText('Kata sandi sekarang tidak cocok.')).toBeVisible();
		await page.getByLabel('Kata sandi sekarang').fill(passwordOf('timevaluasi'));
		await page.getByRole('button', { name: 'Simpan kata sandi baru' }).click();
		await expect(page.getByText('Kata sandi diganti. Perangkat lain harus masuk lagi.')).toBeVisible();
		expect((await there.request.get('/session')).status()).toBe(401);
		expect((await here.request.get('/session')).status()).toBe(200);
		await here.close();
		await there.close();
	});

	test('the look chosen on a device stays, whatever the device is set to', async ({ browser }) => {
		const here = await browser.newContext({ baseURL: gateway.url, colorScheme: 'light' });
		const page = await here.newPage();
		await signInByForm(page, 'petugas');
		await page.goto('/akun-saya');
		await page.getByRole('radio', { name: 'Gelap' }).check();
		await expect.poll(() => page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(12, 23, 25)');
		await photograph(page, 'akun-saya-gelap');
		await page.reload();
		await expect.poll(() => page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(12, 23, 25)');
		await here.close();
	});
});
