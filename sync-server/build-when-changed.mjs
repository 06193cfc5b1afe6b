// Needs nothing installed until it builds.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const mark = join(root, 'dist/.built');

/** What a build is made of. The lockfile is left out: a production install must not ask for the builders. */
const sources = [
	'src',
	'static',
	'sync-server',
	'package.json', // a dependency may have changed; the app has them built in
	'project.inlang/write-settings.mjs',
	'chunks.config.ts',
	'svelte.config.js',
	'vite.config.ts',
	'vite.server.config.ts',
];

/** Written by the build itself, or of no consequence for it. */
const skipped = /^src\/lib\/paraglide$|\.test\.ts$|\.md$/;

/** Builds app and gateway into `build/` and `dist/` unless they are newer than every source and no source has come or gone. */
async function buildWhenChanged() {
	const files = sources.flatMap(filesOf);
	const list = files.join('\n');
	if (existsSync(mark) && existsSync(join(root, 'build/200.html')) && readFileSync(mark, 'utf8') === list) {
		const built = statSync(mark).mtimeMs;
		if (files.every((file) => statSync(join(root, file)).mtimeMs <= built)) return;
	}
	console.log('Building the app and the gateway …');
	rmSync(mark, { force: true }); // an interrupted build is not taken for a finished one
	const began = new Date();
	const { build } = await import('vite');
	await build({ logLevel: 'warn' });
	await build({ logLevel: 'warn', configFile: join(root, 'vite.server.config.ts') });
	mkdirSync(join(root, 'dist'), { recursive: true });
	writeFileSync(mark, list);
	utimesSync(mark, began, began); // what was changed meanwhile is built next time
}

/** The files at and below `path`, from the project's root. */
function filesOf(path) {
	if (skipped.test(path) || !existsSync(join(root, path))) return [];
	if (!statSync(join(root, path)).isDirectory()) return [path];
	return readdirSync(join(root, path))
		.sort()
		.flatMap((name) => filesOf(`${path}/${name}`));
}

await buildWhenChanged();
