import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '..');
const made = ['node_modules', '.git', '.svelte-kit', 'build', 'dist', 'data', 'test-results', 'playwright-report', 'src/lib/paraglide'].map(
	(path) => join(root, path),
);

/** What `npm run new` begins is right as it stands: linted, formatted, typed, and known to everybody who asks for kinds. In the long run: it takes minutes. */
describe.skipIf(!process.env.LONG)('a new kind and a new room', () => {
	let copy: string;
	const node = (...args: string[]) => run(process.execPath, args, { cwd: copy, maxBuffer: 10_000_000 });
	const tool = (name: string, ...args: string[]) => node(join('node_modules', name), ...args);

	beforeAll(async () => {
		copy = await mkdtemp(join(tmpdir(), 'hitei-scaffold-'));
		await cp(root, copy, { recursive: true, filter: (source) => !made.includes(source) });
		await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
		await node('sync-server/new.mjs', 'kind', 'survey', 'site-visit');
		await node('sync-server/new.mjs', 'kind', 'personnel', 'badge');
		await node('sync-server/new.mjs', 'room', 'survey', 'site-visits');
		await node('project.inlang/write-settings.mjs');
		await tool('@sveltejs/kit/svelte-kit.js', 'sync');
		const words = ['compile', '--project', './project.inlang', '--outdir', './src/lib/paraglide'];
		await tool('@inlang/paraglide-js/bin/run.js', ...words, '--strategy', 'localStorage', 'preferredLanguage', 'baseLocale');
	}, 300_000);
	afterAll(() => rm(copy, { recursive: true, force: true }));

	it('are linted, formatted and typed', { timeout: 600_000 }, async () => {
		const touched = [
			'src/shared/survey',
			'src/shared/personnel',
			'src/lib/features/survey',
			'src/lib/features/personnel',
			'src/routes/site-visits',
		];
		await tool('eslint/bin/eslint.js', ...touched);
		await tool('prettier/bin/prettier.cjs', '--check', ...touched);
		await tool('typescript/bin/tsc', '-p', 'tsconfig.server.json', '--noEmit');
		await tool('svelte-check/bin/svelte-check', '--tsconfig', './tsconfig.json');
	});

	it('are known by their words', { timeout: 300_000 }, async () => {
		const { stdout } = await tool('vitest/vitest.mjs', 'run', '--project', 'unit', 'src/lib/features/load-kind-words.test.ts');
		expect(stdout).toContain('passed');
	});

	it('are not begun where there is something already, nor outside a domain', async () => {
		await expect(node('sync-server/new.mjs', 'kind', 'survey', 'response')).rejects.toThrow('is there already');
		await expect(node('sync-server/new.mjs', 'room', 'survey', 'site-visits')).rejects.toThrow('is there already');
		await expect(node('sync-server/new.mjs', 'kind', 'weather', 'rain')).rejects.toThrow('npm run new');
	});
});
