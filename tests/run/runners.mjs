// Needs nothing installed.
import { existsSync, readFileSync } from 'node:fs';
import { tool } from './command.mjs';

const results = 'test-results';
const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null);

/** Runs Vitest's `projects`, of files whose path contains one of `paths` if any are given. */
export async function vitest(projects, paths = [], env = {}) {
	const file = `${results}/${projects.join('-')}.json`;
	const ok = await tool(
		[
			...['vitest', 'run', ...projects.flatMap((project) => ['--project', project])],
			...['--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
			...(paths.length > 0 ? ['--passWithNoTests', ...paths] : []),
		],
		{ env },
	);
	const report = read(file);
	return { ok, counts: report && { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests } };
}

/** Runs Playwright's stories, of files whose path matches one of `paths` if any are given. */
export async function playwright(name, paths = [], env = {}) {
	const file = `${results}/${name}.json`;
	const ok = await tool(['playwright', 'test', ...(paths.length > 0 ? ['--pass-with-no-tests', ...paths] : [])], {
		env: { ...env, PLAYWRIGHT_JSON: file },
	});
	const stats = read(file)?.stats;
	return { ok, counts: stats && { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped } };
}
