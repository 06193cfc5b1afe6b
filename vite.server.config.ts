import { defineConfig } from 'vite';

/** Builds the gateway for Node; its dependencies stay in node_modules. */
export default defineConfig({
	publicDir: false,
	build: { ssr: 'sync-server/main.ts', outDir: 'dist/server', target: 'node20', sourcemap: true, minify: false },
});
