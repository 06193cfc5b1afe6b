// `npm start` on a machine with Node and npm and nothing else: installs and builds what is missing, then serves.
import { fileURLToPath } from 'node:url';
import { buildWhenChanged } from './build-when-changed.mjs';
import { install } from './install.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
install();
try {
	await buildWhenChanged();
} catch (error) {
	console.error(error);
	console.error('Building failed; the lines above say why. Mend it and start again.');
	process.exit(1);
}
// In this process, so that a signal to it reaches the gateway.
await import('../dist/server/main.js');
