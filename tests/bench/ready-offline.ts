import { chromium as playwright } from '@playwright/test';
import { chromium } from '../world/chromium.ts';
import { startGateway } from '../world/gateway.ts';
import { readyOffline } from '../world/ready-offline.ts';
import { startSlowLink } from '../world/slow-link.ts';

/** Milliseconds from a first visit on the link of a field (200 ms, 2 Mbit/s) until the app opens without a signal; once per round. */
export async function readyOfflineTimes(rounds: number): Promise<number[]> {
	const gateway = await startGateway();
	const link = await startSlowLink(gateway, 200, 2_000_000);
	const browser = await playwright.launch(chromium);
	const times: number[] = [];
	try {
		for (let round = 0; round < rounds; round++) {
			const page = await browser.newPage({ baseURL: link.url });
			const began = performance.now();
			await page.goto('/masuk');
			await readyOffline(page);
			times.push(performance.now() - began);
			await page.context().close();
		}
		return times;
	} finally {
		await browser.close();
		await link.stop();
		await gateway.end();
	}
}
