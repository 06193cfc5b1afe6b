// `npm test`: everything, on a bare machine. Needs Node and npm only, so it imports nothing that must be installed first.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { findChromium } from './find-chromium.mjs';
import { install } from '../sync-server/install.mjs';

const results = 'test-results';
const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';

/** Runs one command with its output shown; true when it succeeded. */
function run(command, args, env = {}) {
	console.log(`\n— ${[command, ...args].join(' ')}`);
	return spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;
}

const tally = { passed: 0, failed: 0, skipped: 0 };
const broken = [];

/** A step that either holds or does not: counts as one test. */
function step(name, ok) {
	if (ok) tally.passed += 1;
	else {
		tally.failed += 1;
		broken.push(name);
	}
	return ok;
}

/** Adds a runner's own counts. A runner that ended badly without a failed test (it never started, say) counts as one failure. */
function suite(name, ok, counts) {
	const { passed = 0, failed = 0, skipped = 0 } = counts ?? {};
	tally.passed += passed;
	tally.skipped += skipped;
	tally.failed += failed;
	const silent = !counts || passed + failed === 0 || (!ok && failed === 0);
	if (silent) tally.failed += 1;
	if (silent || failed > 0) broken.push(name);
}

function vitest(project) {
	const file = `${results}/${project}.json`;
	const ok = run(npx, ['vitest', 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
	const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
	suite(project, ok, report && { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests });
}

function playwright(project) {
	const file = `${results}/${project}.json`;
	const ok = run(npx, ['playwright', 'test', '--project', project], { PLAYWRIGHT_JSON: file });
	const stats = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).stats : null;
	suite(project, ok, stats && { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped });
}

install();
const chromium = findChromium();
if (!chromium.ok) {
	console.error(chromium.sentence);
	console.log('0 passed, 1 failed');
	process.exit(1);
}
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

if (!process.env.COUCHDB_URL) console.log('Contract tests on CouchDB: skipped: no COUCHDB_URL');
step('prepare', run('npm', ['run', '-s', 'prepare:sources']));
step('lint', run('npm', ['run', '-s', 'lint']));
step('types', run('npm', ['run', '-s', 'types']));
vitest('unit');
const built = step('build', run('npm', ['run', '-s', 'build']));
vitest('contract');
vitest('browser');
if (built) for (const project of ['journeys', 'promises']) playwright(project);

if (broken.length > 0) console.log(`\nLook at: ${broken.join(', ')}`);
console.log(`\n${tally.passed} passed, ${tally.failed} failed${tally.skipped ? `, ${tally.skipped} skipped` : ''}`);
process.exit(tally.failed > 0 ? 1 : 0);
