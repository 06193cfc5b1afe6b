import { mkdir } from 'node:fs/promises';
import type { Page } from '@playwright/test';

const folder = 'test-results/screens';

/**
 * Takes the page at three widths into `test-results/screens`, after `open` if one is given. With `PHOTOS=1` only: people
 * look at the photographs, no test compares them.
 */
export async function photograph(page: Page, name: string, open?: () => Promise<unknown>): Promise<void> {
	await open?.();
	if (!process.env.PHOTOS) return;
	await mkdir(folder, { recursive: true });
	const before = page.viewportSize();
	for (const width of [360, 800, 1280]) {
		await page.setViewportSize({ width, height: 900 });
		await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true });
	}
	if (before) await page.setViewportSize(before);
}
