import { expect, type Page } from '@playwright/test';

/** Waits until the page needs no network: a service worker with every file serves it, and the office's data is all on the device. */
export async function readyOffline(page: Page): Promise<void> {
	const controlled = () => page.evaluate(() => navigator.serviceWorker.controller?.state);
	await expect.poll(controlled, { message: 'a service worker serves the page', timeout: 90_000 }).toBe('activated');
	// Before the first answer nothing says yet that anything is missing; who is not signed in has none to wait for.
	if (new URL(page.url()).pathname !== '/masuk')
		await expect(page.locator('header').first(), 'the office has answered').toContainText(/Kontak terakhir|Last contact/, {
			timeout: 90_000,
		});
	const incomplete = page.locator('.notice').getByText(/^(Data dari kantor belum lengkap|Daftar dan jumlah sedang disusun)/);
	await expect(incomplete, 'the office’s data is on the device').toHaveCount(0, { timeout: 90_000 });
}
