// Needs nothing installed: it is what installs.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Makes sure the dependencies are there: checks the Node version, and runs `npm ci` when `node_modules` is missing or
 * older than the lockfile. Ends the process with a clear sentence when that cannot be done.
 */
export function install() {
	const [major, minor] = process.versions.node.split('.').map(Number);
	if (!((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22)) {
		console.error(`Hitei needs Node 20.19 or newer (20.x, or 22.12 and up); this is ${process.versions.node}.`);
		process.exit(1);
	}
	const lock = `${root}package-lock.json`;
	const installed = `${root}node_modules/.package-lock.json`;
	if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
	console.log('Installing dependencies (npm ci) …');
	const { status } = spawnSync('npm', ['ci'], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
	if (status !== 0) {
		console.error('Installing failed; the lines above say why. Mend it and start again: nothing else was changed.');
		process.exit(1);
	}
}
