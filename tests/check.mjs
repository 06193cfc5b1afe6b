// `npm run check`: lint, types and unit tests of what was changed since the main branch, in less than a minute.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { install } from '../sync-server/install.mjs';
import { script, tool } from './run/command.mjs';
import { partOf } from './run/domains.mjs';
import { vitest } from './run/runners.mjs';
import { newTally } from './run/tally.mjs';

install();
const changed = changedFiles();
if (changed.length === 0) {
	console.log('Nothing was changed since the main branch.');
	process.exit(0);
}
const code = changed.filter((file) => /\.(ts|js|mjs|svelte)$/.test(file));
const parts = [...new Set(code.map(partOf).filter(Boolean))];
const { step, suite, close } = newTally();

await step('prepare', () => script('prepare:sources'));
await Promise.all([
	step('lint', async () => {
		const tidy = await tool(['prettier', '--check', '--ignore-unknown', ...changed], { aside: true });
		return (code.length === 0 || (await tool(['eslint', '--no-warn-ignored', ...code], { aside: true }))) && tidy;
	}),
	step('types', () => script('types', { aside: true })),
]);
if (parts.length > 0) await suite('unit', () => vitest(['unit'], parts));
process.exit(close());

/** Files that differ from the commit this branch left the main branch at, and are still there; on the main branch itself, from its last commit. */
function changedFiles() {
	const git = (...args) => {
		const { status, stdout } = spawnSync('git', args, { encoding: 'utf8' });
		return status === 0 ? stdout.split('\0').join('\n').trim().split('\n').filter(Boolean) : [];
	};
	const [base = 'HEAD'] = ['main', 'origin/main'].flatMap((branch) => git('merge-base', 'HEAD', branch));
	const files = [...git('diff', '--name-only', '-z', base), ...git('ls-files', '--others', '--exclude-standard', '-z')];
	return [...new Set(files)].filter(existsSync);
}
