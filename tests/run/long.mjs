// Needs nothing installed.
import { command } from './command.mjs';
import { newestLts } from './newest-lts.mjs';
import { playwright } from './runners.mjs';

/** Other moments for kills, cuts and doubled requests. */
const seeds = ['7', '2024', '77777'];

/** What the ordinary run leaves out: other seeds, 20,000 hostile requests, the newest Node with long support, other browsers. */
export async function runLong({ step, suite, skip }) {
	for (const SEED of seeds) await suite(`seed ${SEED}`, () => playwright(`seed-${SEED}`, ['tests/promises/'], { SEED }));
	const hostile = ['--import', 'tsx', 'tests/bench/run.ts', '--only=hostile'];
	if (process.platform === 'linux') await step('hostile', () => command(process.execPath, hostile));
	else skip('20,000 hostile requests: skipped: memory and connections are read from /proc.');
	await newestLts({ suite, skip });
}
