// `npm test`: everything, on a bare machine. Needs Node and npm only, so it imports nothing that must be installed first.
import { mkdirSync, rmSync } from 'node:fs';
import { install } from '../sync-server/install.mjs';
import { findChromium } from './find-chromium.mjs';
import { command, script } from './run/command.mjs';
import { domains } from './run/domains.mjs';
import { runLong } from './run/long.mjs';
import { playwright, vitest } from './run/runners.mjs';
import { newTally } from './run/tally.mjs';

const long = process.argv.includes('--long');
const at = process.argv.indexOf('--only');
const only = at < 0 ? null : process.argv[at + 1];
if (at >= 0 && !domains().includes(only)) {
	console.error(`--only needs one of: ${domains().join(', ')}.`);
	process.exit(1);
}

install();
const chromium = findChromium();
if (!chromium.ok) {
	console.error(chromium.sentence);
	console.log('0 passed, 1 failed');
	process.exit(1);
}
// What the stories are made of is kept: it is made anew when the build or the day is another.
for (const name of ['playwright', 'screens']) rmSync(`test-results/${name}`, { recursive: true, force: true });
mkdirSync('test-results', { recursive: true });
for (const name of ['unit-contract', 'browser', 'stories']) rmSync(`test-results/${name}.json`, { force: true });

const { step, suite, skip, close } = newTally();
if (!process.env.COUCHDB_URL) console.log('Contract tests on CouchDB: skipped: no COUCHDB_URL');
if (long) Object.assign(process.env, { LONG: '1', PHOTOS: '1' });
const paths = only ? [`/${only}/`] : [];

await step('prepare', () => script('prepare:sources'));
if (!only) await Promise.all([step('lint', () => script('lint', { aside: true })), step('types', () => script('types', { aside: true }))]);
await suite('unit-contract', () => vitest(['unit', 'contract'], paths));
const built = await step('build', () => command(process.execPath, ['sync-server/build-when-changed.mjs']));
await suite('browser', () => vitest(['browser'], paths));
if (built) await suite('stories', () => playwright('stories', paths));
if (long && built) await runLong({ step, suite, skip });
process.exit(close());
