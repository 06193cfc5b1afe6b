import { existsSync } from 'node:fs';

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const chosen = process.env.CHROMIUM ?? installed;

/**
 * How every browser test starts Chromium: an installed one, or Playwright's own when there is none. The flags keep
 * it from calling out; `--no-sandbox` because tests also run as root in containers.
 */
export const chromium = {
	...(chosen && { executablePath: chosen }),
	args: [
		'--no-sandbox',
		'--disable-gpu',
		'--disable-quic',
		'--no-first-run',
		'--disable-background-networking',
		'--disable-component-update',
		'--disable-sync',
	],
};
