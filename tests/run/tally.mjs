// Needs nothing installed.

/** What the steps of a run came to: counts, what failed, and how long each took. */
export function newTally() {
	const counts = { passed: 0, failed: 0, skipped: 0 };
	const broken = [];
	const times = [];

	return {
		/** Runs a step that either holds or does not: counts as one test. Answers whether it held. */
		async step(name, run) {
			const ok = await timed(name, run).catch((error) => (console.error(error), false));
			if (ok) counts.passed += 1;
			else {
				counts.failed += 1;
				broken.push(name);
			}
			return ok;
		},

		/**
		 * Runs a runner of tests and adds its own counts. `run` answers `{ ok, counts }`; a runner that ended badly without a
		 * failed test (it never started, say) counts as one failure.
		 */
		async suite(name, run) {
			const { ok, counts: own } = await timed(name, run);
			const { passed = 0, failed = 0, skipped = 0 } = own ?? {};
			counts.passed += passed;
			counts.skipped += skipped;
			counts.failed += failed;
			const silent = !own || (!ok && failed === 0);
			if (silent) counts.failed += 1;
			if (silent || failed > 0) broken.push(name);
		},

		/** Says why something was left out. */
		skip(sentence) {
			counts.skipped += 1;
			console.log(sentence);
		},

		/** Prints how long each step took and the closing line. Answers the exit code. */
		close() {
			console.log(`\n${times.map(([name, ms]) => `${name.padEnd(16)} ${inWords(ms).padStart(12)}`).join('\n')}`);
			if (broken.length > 0) console.log(`\nLook at: ${broken.join(', ')}`);
			console.log(`\n${counts.passed} passed, ${counts.failed} failed${counts.skipped ? `, ${counts.skipped} skipped` : ''}`);
			return counts.failed > 0 ? 1 : 0;
		},
	};

	async function timed(name, run) {
		const began = performance.now();
		try {
			return await run();
		} finally {
			times.push([name, performance.now() - began]);
		}
	}
}

const inWords = (ms) =>
	ms < 60_000 ? `${(ms / 1000).toFixed(1)} s` : `${Math.floor(ms / 60_000)} min ${Math.round((ms % 60_000) / 1000)} s`;
