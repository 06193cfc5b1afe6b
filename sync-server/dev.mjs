// `npm run dev`: the app by Vite, reloading, with the gateway behind it, restarting when its sources change.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { install } from './install.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
install();

const port = process.env.PORT || '8080';
process.env.GATEWAY = `http://127.0.0.1:${port}`;
const { createServer } = await import('vite');

const gateway = spawn(process.execPath, ['--watch', '--import', 'tsx', 'sync-server/main.ts'], {
	stdio: 'inherit',
	env: { ...process.env, PORT: port, HOST: '127.0.0.1' },
});
const app = await createServer();

let stopping = false;
async function stop() {
	if (stopping) return;
	stopping = true;
	const ended = gateway.exitCode === null && new Promise((resolve) => gateway.once('exit', resolve));
	gateway.kill('SIGTERM');
	await Promise.all([app.close(), ended]);
	process.exit(0);
}
process.removeAllListeners('SIGTERM'); // Vite's own ends the process before the gateway has closed its store
process.on('SIGINT', stop).on('SIGTERM', stop);
gateway.once('exit', (code) => {
	if (stopping) return;
	console.error(`The gateway ended (${code}); its last lines say why.`);
	void stop();
});

await app.listen();
app.printUrls();
