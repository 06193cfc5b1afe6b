import { expect, type Page } from '@playwright/test';

/** Sends and fetches from the screen, and waits until nothing is unsent. */
export async function sendAll(page: Page): Promise<void> {
	await page.goto('/kiriman');
	await page.getByRole('button', { name: 'Kirim sekarang' }).click();
	await expect(page.getByText('Semua terkirim').first()).toBeVisible();
}
