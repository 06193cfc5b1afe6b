import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { chunks, pagesInChunks } from './chunks.config.ts';
import { writeInlangSettings } from './project.inlang/write-settings.mjs';

const gateway = process.env.GATEWAY ?? 'http://127.0.0.1:8080';
const proxied = ['/db', '/session', '/setup', '/accounts', '/health', '/schema', '/verifikasi', '/suara'];

writeInlangSettings();

export default defineConfig({
	plugins: [
		paraglideVitePlugin({
			project: './project.inlang',
			outdir: './src/lib/paraglide',
			strategy: ['localStorage', 'preferredLanguage', 'baseLocale'],
		}),
		sveltekit(),
		pagesInChunks(),
	],
	server: { host: '127.0.0.1', proxy: Object.fromEntries(proxied.map((path) => [path, gateway])) },
	// In one file each: SvelteKit's list of the build, from which the service worker fetches, does not know a worker's chunks.
	worker: { format: 'es', rolldownOptions: { output: { codeSplitting: false } } },
	build: {
		rolldownOptions: {
			output: {
				codeSplitting: { groups: chunks },
			},
		},
	},
	// A dependency found late makes Vite reload the page in mid-session, and a test with it: look for all of them at the start.
	optimizeDeps: { entries: ['src/**/*.{svelte,ts}', '!src/**/*.test.ts', '!src/service-worker.ts'] },
});
