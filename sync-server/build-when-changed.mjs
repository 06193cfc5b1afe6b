// Needs nothing installed until it builds.
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const mark = join(root, 'dist/.built');

/** What a build is made of. The lockfile is left out: a production install must not ask for the builders. */
const sources = [
	'src',
	'static',
	'sync-server',
	'project.inlang/settings.json',
	'svelte.config.js',
	'vite.config.ts',
	'vite.server.config.ts',
];

/** Written by the build itself, or of no consequence for it. */
const skipped = /[\\/]src[\\/]lib[\\/]paraglide$|\.test\.ts$|\.md$/;

/** Builds app and gateway into `build/` and `dist/` unless they are newer than every source. */
export async function buildWhenChanged() {
	const built = existsSync(mark) && existsSync(join(root, 'build/200.html')) ? statSync(mark).mtimeMs : 0;
	if (sources.every((source) => newest(join(root, source)) <= built)) return;
	console.log('Building the app and the gateway …');
	rmSync(mark, { force: true }); // an interrupted build is not taken for a finished one
	const began = new Date();
	const { build } = await import('vite');
	await build({ logLevel: 'warn' });
	await build({ logLevel: 'warn', configFile: join(root, 'vite.server.config.ts') });
	mkdirSync(join(root, 'dist'), { recursive: true });
	writeFileSync(mark, `${began.toISOString()}\n`);
}

/** The newest change below `path`, in milliseconds; a folder counts too, because it tells of a file taken away. */
function newest(path) {
	if (skipped.test(path) || !existsSync(path)) return 0;
	const stats = statSync(path);
	if (!stats.isDirectory()) return stats.mtimeMs;
	return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
