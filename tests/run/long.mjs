// Needs nothing installed.
import { newestLts } from './newest-lts.mjs';
import { playwright } from './runners.mjs';

/** Other moments for kills, cuts and doubled requests. */
const seeds = ['7', '2024', '77777'];

/** What the ordinary run leaves out: other seeds, the newest Node with long support, other browsers. */
export async function runLong({ suite, skip }) {
	for (const SEED of seeds) await suite(`seed ${SEED}`, () => playwright(`seed-${SEED}`, ['tests/promises/'], { SEED }));
	await newestLts({ suite, skip });
}
