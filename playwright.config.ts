import { defineConfig } from '@playwright/test';
import { chromium } from './tests/world/chromium.ts';

const json = process.env.PLAYWRIGHT_JSON;

/**
 * Stories with a real Chromium and a real gateway, two at a time: each spec starts its own world (tests/world) and ends
 * it again. They run on the built app, so `npm run build` comes first.
 */
export default defineConfig({
	testMatch: '**/*.spec.ts',
	globalSetup: './tests/world/prepare-world.ts',
	outputDir: 'test-results/playwright',
	workers: Number(process.env.WORKERS ?? 2),
	fullyParallel: false, // the tests of a file share its world; a file of long tests may say otherwise
	retries: process.env.CI ? 2 : 0, // a further try is listed as flaky, never as passed unseen
	timeout: 180_000, // generous: a busy machine is slow, and a hang still ends
	expect: { timeout: 30_000 },
	reporter: json ? [['list'], ['json', { outputFile: json }]] : 'list',
	use: {
		browserName: 'chromium',
		launchOptions: chromium,
		actionTimeout: 30_000,
		locale: 'id-ID',
		timezoneId: 'Asia/Jakarta',
		trace: 'retain-on-failure',
		screenshot: 'only-on-failure',
	},
	projects: [
		{ name: 'journeys', testDir: 'tests/journeys' },
		{ name: 'promises', testDir: 'tests/promises' },
	],
});
