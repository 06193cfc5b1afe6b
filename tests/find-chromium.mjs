import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * Finds a Chromium for the browser tests: `CHROMIUM`, an installed one, Playwright's own, else Debian's package when
 * root. Answers `{ ok: true, path }` or `{ ok: false, sentence }` with how to get one.
 */
export function findChromium() {
	const installed = [process.env.CHROMIUM, ...places].find((path) => path && existsSync(path));
	if (installed) return { ok: true, path: installed };
	const bundled = playwrightsOwn();
	if (bundled) return { ok: true, path: bundled };
	if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
		console.log('No Chromium here: installing Debian’s package.');
		spawnSync('apt-get', ['update'], { stdio: 'inherit' });
		spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
			stdio: 'inherit',
			env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
		});
		if (existsSync(places[0])) return { ok: true, path: places[0] };
	}
	return {
		ok: false,
		sentence:
			'The browser tests need a Chromium and there is none. Install one (Debian: apt-get install chromium; elsewhere: npx playwright install chromium), or say where yours is: CHROMIUM=/path/to/chromium npm test.',
	};
}

function playwrightsOwn() {
	try {
		const path = createRequire(import.meta.url)('playwright-core').chromium.executablePath();
		return existsSync(path) ? path : null;
	} catch {
		return null;
	}
}
