import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { demoOffice } from './demo-office.ts';

const root = resolve(import.meta.dirname, '../..');
const page = join(import.meta.dirname, 'device-page');

/** Playwright's global set-up: what every world is made of, made once. */
export default async function prepareWorld(): Promise<void> {
	await Promise.all([demoOffice(), buildDevicePage()]);
}

/** The page of `device-page/`, built unless it is newer than what it is made of. */
async function buildDevicePage(): Promise<void> {
	const built = join(root, 'test-results/device-page/index.html');
	const sources = ['src/shared', 'src/lib/device'].map((folder) => join(root, folder));
	const newest = Math.max(...[page, ...sources].flatMap(filesIn).map((file) => statSync(file).mtimeMs));
	if (existsSync(built) && statSync(built).mtimeMs > newest) return;
	await build({ configFile: join(page, 'vite.config.ts') });
}

const filesIn = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
