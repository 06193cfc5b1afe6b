import type { Page } from '@playwright/test';

/** Draws a line by mouse into the signature box of this name. */
export async function drawSignature(page: Page, label: string | RegExp): Promise<void> {
	const pad = page.getByRole('group', { name: label }).getByRole('img').first();
	await pad.scrollIntoViewIfNeeded();
	const { x, y, width, height } = (await pad.boundingBox())!;
	await page.mouse.move(x + width * 0.2, y + height * 0.5);
	await page.mouse.down();
	for (let step = 1; step <= 8; step++) await page.mouse.move(x + width * (0.2 + step * 0.06), y + height * (step % 2 ? 0.3 : 0.6));
	await page.mouse.up();
}
