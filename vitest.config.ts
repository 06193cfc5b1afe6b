import { resolve } from 'node:path';
import { availableParallelism } from 'node:os';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromium } from './tests/world/chromium.ts';

const realStores = { testTimeout: 30_000, hookTimeout: 60_000 }; // on a busy machine; no test waits for time itself

/**
 * Kept apart from the app's own Vite configuration: rules and the gateway need none of its plugins, which cost more than
 * the tests. Words are compiled before (`npm run prepare:sources`).
 */
export default defineConfig({
	test: {
		expect: { requireAssertions: true },
		maxWorkers: availableParallelism(),
		retry: process.env.CI ? 1 : 0, // another machine may be busy; what needs its second try is listed
		isolate: false, // loading what a test needs costs more than most tests: the files of a worker share their modules
		projects: [
			{
				extends: true,
				plugins: [svelte()], // for rune modules; no component is mounted here
				resolve: {
					alias: {
						$lib: resolve(import.meta.dirname, 'src/lib'),
						'$app/paths': resolve(import.meta.dirname, 'tests/world/app-paths.ts'),
					},
				},
				test: {
					name: 'unit',
					environment: 'node',
					include: ['{src,sync-server}/**/*.test.ts', 'tests/**/*.test.ts'],
					exclude: ['**/*.svelte.test.ts', 'tests/contracts/**', 'tests/promises/**'],
					...realStores,
				},
			},
			{
				extends: true,
				test: {
					name: 'contract',
					environment: 'node',
					include: ['tests/contracts/**/*.test.ts'],
					...realStores,
				},
			},
			{
				extends: './vite.config.ts',
				test: {
					name: 'browser',
					include: ['src/**/*.svelte.test.ts'],
					browser: {
						enabled: true,
						headless: true,
						provider: playwright({ launchOptions: chromium }),
						instances: [{ browser: 'chromium' }],
					},
				},
			},
		],
	},
});
