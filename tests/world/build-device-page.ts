import { join } from 'node:path';
import { build } from 'vite';

/** Playwright's global set-up: the page of `device-page/`, built once per run. */
export default async function buildDevicePage(): Promise<void> {
	await build({ configFile: join(import.meta.dirname, 'device-page/vite.config.ts') });
}
