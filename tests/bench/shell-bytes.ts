import { chromium as playwright } from '@playwright/test';
import { chromium } from '../world/chromium.ts';
import { startGateway } from '../world/gateway.ts';

export interface ShellBytes {
	/** Bytes of the bodies as they travelled (brotli), up to the first screen. */
	total: number;
	/** Requests up to the first screen, its font included. */
	requests: number;
	files: { path: string; bytes: number }[];
}

/** What a first visit fetches before its first heading stands, counted in a real browser on the built app. */
export async function shellBytes(): Promise<ShellBytes> {
	const gateway = await startGateway();
	const browser = await playwright.launch(chromium);
	try {
		// Without the service worker, which begins to fetch the rest as soon as the first screen stands.
		const page = await browser.newPage({ baseURL: gateway.url, serviceWorkers: 'block' });
		const session = await page.context().newCDPSession(page);
		await session.send('Network.enable');
		const files = new Map<string, { path: string; head: number; bytes: number }>();
		session.on('Network.responseReceived', ({ requestId, response }) => {
			files.set(requestId, { path: new URL(response.url).pathname, head: response.encodedDataLength, bytes: 0 });
		});
		session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
			const file = files.get(requestId);
			if (file) file.bytes = Math.max(0, encodedDataLength - file.head);
		});
		await page.goto('/');
		await page.getByRole('heading', { level: 1 }).first().waitFor();
		await page.evaluate(() => document.fonts.ready.then(() => undefined)); // its font belongs to it, whenever it comes
		const requests = files.size;
		const fetched = [...files.values()].filter(({ bytes }) => bytes > 0).map(({ path, bytes }) => ({ path, bytes }));
		return { requests, total: fetched.reduce((sum, { bytes }) => sum + bytes, 0), files: fetched.sort((a, b) => b.bytes - a.bytes) };
	} finally {
		await browser.close();
		await gateway.end();
	}
}
