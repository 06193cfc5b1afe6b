import { resolve } from 'node:path';
import { defineConfig } from 'vite';

/** Builds the bench's page; `tests/bench/serve.ts` gives it out beside the gateway. */
export default defineConfig({
	root: resolve(import.meta.dirname, 'page'),
	publicDir: false,
	worker: { format: 'es' },
	resolve: { alias: { $lib: resolve(import.meta.dirname, '../../src/lib') } },
	build: { outDir: resolve(import.meta.dirname, '../../test-results/bench-page'), emptyOutDir: true },
});
