import { expect, test } from '@playwright/test';
import { shellBytes } from '../../bench/shell-bytes.ts';
import { startTablet } from '../../world/browser.ts';
import { startFaultyProxy } from '../../world/faulty-proxy.ts';
import { startGateway } from '../../world/gateway.ts';
import { signInByForm } from '../../world/people.ts';
import { readyOffline } from '../../world/ready-offline.ts';

const cached = () =>
	caches.keys().then(async (names) => (await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))).flat().length);

test('the first screen takes at most 90 kB and 15 requests, the whole app at most 42 files', async () => {
	const { total, requests, files } = await shellBytes();
	console.log(`    first screen: ${total} bytes (brotli), ${requests} requests`);
	expect(total, JSON.stringify(files)).toBeLessThanOrEqual(90 * 1024);
	expect(requests, JSON.stringify(files)).toBeLessThanOrEqual(15);

	const gateway = await startGateway();
	const tablet = await startTablet(gateway.url);
	try {
		await tablet.page.goto('/masuk');
		await readyOffline(tablet.page);
		const count = await tablet.page.evaluate(cached);
		console.log(`    precached: ${count} files`);
		expect(count).toBeGreaterThan(10);
		expect(count).toBeLessThanOrEqual(42);
	} finally {
		await tablet.end();
		await gateway.end();
	}
});

test('an app whose files the browser has cleared away is whole again after the next visit, and opens without a signal', async () => {
	const gateway = await startGateway();
	const tablet = await startTablet(gateway.url);
	try {
		const { page } = tablet;
		await signInByForm(page, 'petugas');
		await readyOffline(page);
		const whole = await page.evaluate(cached);
		await page.evaluate(async () => void (await Promise.all((await caches.keys()).map((name) => caches.delete(name)))));
		expect(await page.evaluate(cached)).toBe(0);

		await page.goto('/survei');
		await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
		await expect.poll(() => page.evaluate(cached)).toBe(whole);

		await gateway.kill();
		await tablet.close();
		const again = await tablet.reopen();
		await again.goto('/survei');
		await expect(again.getByRole('heading', { level: 1 }).first()).toBeVisible();
	} finally {
		await tablet.end();
		await gateway.end();
	}
});

test('a page whose loading began before there was a worker is served by it too, so that every screen opens without a signal', async () => {
	const gateway = await startGateway();
	const tablet = await startTablet(gateway.url);
	try {
		let answer: (() => void) | undefined;
		await tablet.context.route('**/masuk?lambat', async (route) => {
			await new Promise<void>((resolve) => (answer = resolve));
			await route.continue();
		});
		const slow = tablet.page;
		const arrived = slow.goto('/masuk?lambat');
		await expect.poll(() => answer).toBeDefined();
		const quick = await tablet.context.newPage();
		await quick.goto('/masuk');
		await readyOffline(quick);

		answer?.();
		await arrived;
		await readyOffline(slow);
	} finally {
		await tablet.end();
		await gateway.end();
	}
});

test('a first visit whose connection breaks becomes ready for work without a signal by itself, without being opened again', async () => {
	const gateway = await startGateway();
	const proxy = await startFaultyProxy(gateway);
	const tablet = await startTablet(proxy.url);
	try {
		const { page } = tablet;
		// Only the worker asks for this file.
		const asked = () => proxy.passed.filter(({ path }) => path === '/200.html').length;
		proxy.fault = ({ path }) => (path === '/200.html' && asked() <= 1 ? { kind: 'cut-answer', after: 100 } : undefined);
		await page.goto('/masuk');
		await readyOffline(page);
		expect(asked()).toBeGreaterThan(1);
	} finally {
		await tablet.end();
		await proxy.stop();
		await gateway.end();
	}
});
