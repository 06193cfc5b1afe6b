import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = resolve(import.meta.dirname, '../..');
const loader = pathToFileURL(createRequire(join(root, 'package.json')).resolve('tsx')).href;

/** The built gateway; what runs when there is none, or `FROM_SOURCE` asks for it, is the source. */
export const builtGateway = join(root, 'dist/server/main.js');

/** One start of the gateway. */
export interface GatewayProcess {
	/** `http://127.0.0.1:<port>` */
	readonly url: string;
	readonly port: number;
	readonly pid: number;
	log(): string;
	/** Sends the signal and waits for the end. Answers the exit code; `null` when the signal ended it. */
	end(signal: NodeJS.Signals): Promise<number | null>;
}

/** Starts the gateway in the folder `site`, which holds the `build` it gives out, and waits until it is ready. */
export async function startGatewayProcess(site: string, env: Record<string, string>): Promise<GatewayProcess> {
	const args =
		existsSync(builtGateway) && !process.env.FROM_SOURCE ? [builtGateway] : ['--import', loader, join(root, 'sync-server/main.ts')];
	const child = spawn(process.execPath, args, {
		cwd: site,
		env: { ...process.env, HOST: '127.0.0.1', COUCHDB_URL: '', ...env },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let log = '';
	const ready = await new Promise<RegExpExecArray>((done, fail) => {
		const timer = setTimeout(() => fail(new Error(`gateway not ready after 60 s:\n${log}`)), 60_000);
		const read = (chunk: Buffer) => {
			log += chunk;
			const found = /ready (http:\/\/[\d.]+:(\d+))/.exec(log);
			if (!found) return;
			clearTimeout(timer);
			done(found);
		};
		child.stdout.on('data', read);
		child.stderr.on('data', read);
		child.once('exit', (code) => {
			clearTimeout(timer);
			fail(new Error(`gateway ended (${code}) before it was ready:\n${log}`));
		});
	});
	return {
		url: ready[1]!,
		port: Number(ready[2]),
		pid: child.pid!,
		log: () => log,
		end(signal) {
			if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
			return new Promise((done) => {
				child.once('exit', done);
				child.kill(signal);
			});
		},
	};
}
