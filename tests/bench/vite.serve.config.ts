import { resolve } from 'node:path';
import { defineConfig } from 'vite';

/** Builds the bench's gateway as `vite.server.config.ts` builds the product's. */
export default defineConfig({
	publicDir: false,
	build: {
		ssr: resolve(import.meta.dirname, 'serve.ts'),
		outDir: resolve(import.meta.dirname, '../../test-results/bench-server'),
		target: 'node20',
		minify: false,
	},
});
