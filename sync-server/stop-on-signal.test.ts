import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
let dataDir: string;
let gateway: ChildProcess;

/** Starts the gateway as a process and resolves with its port. */
async function start(): Promise<number> {
	gateway = spawn(process.execPath, ['--import', 'tsx', 'sync-server/main.ts'], {
		cwd: root,
		env: { ...process.env, PORT: '0', HOST: '127.0.0.1', DEMO: '0', COUCHDB_URL: '', DATA_DIR: dataDir },
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	let printed = '';
	return new Promise((resolve, reject) => {
		gateway.once('exit', (code) => reject(new Error(`ended (${code}) before it was ready: ${printed}`)));
		gateway.stdout!.on('data', (chunk) => {
			const ready = /^ready http:\/\/127\.0\.0\.1:(\d+)$/m.exec((printed += String(chunk)));
			if (ready) resolve(Number(ready[1]));
		});
	});
}

beforeAll(async () => {
	dataDir = await mkdtemp(join(tmpdir(), 'hitei-stop-'));
});
afterAll(async () => {
	gateway.kill('SIGKILL');
	await rm(dataDir, { recursive: true, force: true });
});

describe('SIGTERM', () => {
	it('lets a running request finish, then ends with 0 and leaves the store to the next start', { timeout: 120_000 }, async () => {
		const port = await start();
		const socket = connect(port, '127.0.0.1');
		await once(socket, 'connect');
		const body = JSON.stringify({ account: 'nobody', password: 'guess', device: 'd1' });
		const headers = ['Host: x', 'Content-Type: application/json', `Content-Length: ${body.length}`, 'Expect: 100-continue'];
		socket.write(`POST /session HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n`);
		expect(String(await once(socket, 'data'))).toMatch(/^HTTP\/1\.1 100 /); // it is running now, and waits for its body
		const exit = once(gateway, 'exit');
		gateway.kill('SIGTERM');
		socket.write(body);
		const [answer] = (await once(socket, 'data')) as [Buffer];
		expect(answer.toString()).toMatch(/^HTTP\/1\.1 401 /);
		expect(await exit).toEqual([0, null]);
		await start();
		const again = once(gateway, 'exit');
		gateway.kill('SIGTERM');
		expect(await again).toEqual([0, null]);
	});
});
