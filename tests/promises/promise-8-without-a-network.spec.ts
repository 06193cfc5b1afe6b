import { expect, test } from '@playwright/test';
import { startTablet, type Tablet } from '../world/browser.ts';
import { startGateway, type Gateway } from '../world/gateway.ts';
import { signInByForm, type Account } from '../world/people.ts';
import { readyOffline } from '../world/ready-offline.ts';

const links: [Account, string[]][] = [
	['petugas', ['/', '/survei', '/kiriman', '/survei/isi/none', '/survei/serah/none', '/laporan', '/akun']],
	[
		'bkpsdm',
		['/', '/laporan', '/laporan/2026-S1/DUKCAPIL', '/laporan?unit=DUKCAPIL', '/impor', '/karantina', '/referensi', '/kiriman', '/masuk'],
	],
];

test.describe('Promise 8: the app opens and works without a network at every deep link after one visit', () => {
	let gateway: Gateway;
	let tablet: Tablet;

	test.beforeEach(async () => {
		gateway = await startGateway();
		tablet = await startTablet(gateway.url);
	});
	test.afterEach(async () => {
		await tablet.end();
		await gateway.end();
	});

	for (const [account, paths] of links)
		test(`for ${account}, with the server’s process killed and the browser started cold`, async () => {
			await signInByForm(tablet.page, account);
			await readyOffline(tablet.page);
			await tablet.page.goto('/kiriman');
			await expect(tablet.page.getByText(/Semua terkirim/).first()).toBeVisible();
			await gateway.kill();
			await tablet.kill();
			const page = await tablet.reopen();
			const troubles: string[] = [];
			page.on('pageerror', (error) => troubles.push(error.message));
			for (const path of paths) {
				await page.goto(path);
				await expect(page.getByRole('heading', { level: 1 }).first(), path).toBeVisible();
				await expect(page.getByText('Halaman ini tidak dapat ditampilkan'), path).toHaveCount(0);
			}
			expect(troubles).toEqual([]);
		});
});
