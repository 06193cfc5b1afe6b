// Needs nothing installed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { command } from './command.mjs';

const major = 24;

/**
 * Unit and contract tests on the newest Node with long support. It comes as an npm package into a folder of its own, so
 * that neither the lockfile nor `node_modules` knows of it.
 */
export async function newestLts({ suite, skip }) {
	const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
	const folder = mkdtempSync(join(tmpdir(), 'hitei-node-'));
	try {
		const { status } = spawnSync('npm', ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', `${name}@${major}`], {
			stdio: ['ignore', 'ignore', 'inherit'],
			shell: process.platform === 'win32',
		});
		const node = join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
		if (status !== 0 || !existsSync(node)) return skip(`Node ${major}: skipped: the npm package ${name}@${major} cannot be installed here`);
		const file = 'test-results/newest-lts.json';
		rmSync(file, { force: true });
		await suite(`node ${major}`, async () => {
			const ok = await command(node, [
				...['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', '--project', 'contract'],
				...['--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
			]);
			const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
			return { ok, counts: report && { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests } };
		});
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
