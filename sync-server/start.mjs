// `npm start` on a machine with Node and npm and nothing else: installs and builds what is missing, then serves.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { install } from './install.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
install();
if ((await buildInChild()) !== 0) {
	console.error('Building failed; the lines above say why. Mend it and start again.');
	process.exit(1);
}
// In this process, so that a signal to it reaches the gateway.
await import('../dist/server/main.js');

/** In a process of its own: the builders take more than a gigabyte, which this one would keep for as long as it serves. */
function buildInChild() {
	const build = spawn(process.execPath, ['sync-server/build-when-changed.mjs'], { stdio: 'inherit' });
	const stop = (signal) => {
		build.kill(signal);
		process.exit(1);
	};
	process.once('SIGTERM', stop).once('SIGINT', stop);
	return new Promise((resolve, reject) => {
		build.once('error', reject).once('exit', (code) => {
			process.off('SIGTERM', stop).off('SIGINT', stop);
			resolve(code);
		});
	});
}
