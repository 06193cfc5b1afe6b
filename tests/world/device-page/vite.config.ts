import { resolve } from 'node:path';
import { defineConfig } from 'vite';

/** Builds the page as the app is built, with the sync worker as a module of its own. */
export default defineConfig({
	root: import.meta.dirname,
	base: '/device-page/',
	publicDir: false,
	worker: { format: 'es' },
	resolve: { alias: { $lib: resolve(import.meta.dirname, '../../../src/lib') } },
	build: { outDir: resolve(import.meta.dirname, '../../../test-results/device-page'), emptyOutDir: true },
	logLevel: 'warn',
});
