import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ulid } from 'ulid';
import { couchDbDatabases } from './couchdb-databases.ts';
import { demoOffice } from './demo-office.ts';
import { startGatewayProcess, type GatewayProcess } from './gateway-process.ts';

const root = resolve(import.meta.dirname, '../..');

/** The office's gateway as a process of its own, with data of its own. */
export interface Gateway {
	/** `http://127.0.0.1:<port>`; stays the same over restarts. */
	readonly url: string;
	readonly port: number;
	readonly dataDir: string;
	/** Everything it has written to its log so far, over all starts. */
	log(): string;
	/** SIGKILL: as if the power went. */
	kill(): Promise<void>;
	/** SIGTERM: finishes what it is doing. Answers the exit code. */
	stop(): Promise<number | null>;
	/** Starts again on the same data and port. */
	start(): Promise<void>;
	/** Copies the data aside, on CouchDB by replication; stop it first, files of a running store are not one moment. */
	backup(): Promise<string>;
	/** Puts a copy back in the place of the data; stop it first. */
	restore(copy: string): Promise<void>;
	/** Lays a newer build of the app ready, which differs in its service worker alone; it is given out from the next start on. */
	newVersion(): Promise<void>;
	/** Stops it and removes its data. */
	end(): Promise<void>;
}

/**
 * Starts a gateway on a free port with a store of its own, on CouchDB where `COUCHDB_URL` is set: the demo office, copied from the one that was made once for
 * this run, unless `env.DEMO` says otherwise. It gives out the built app and, beside it, the tests' `device-page`.
 */
export async function startGateway(env: Record<string, string> = {}): Promise<Gateway> {
	const dataDir = await mkdtemp(join(tmpdir(), 'hitei-office-'));
	const site = await siteWithDevicePage();
	const copies: string[] = [];
	// Where a CouchDB is given, the story is told on it, in databases nobody else uses; the gateway itself fills them.
	const address = process.env.COUCHDB_URL;
	const couchDb = address ? couchDbDatabases(address, `hitei-story-${ulid().toLowerCase()}`) : null;
	const store: Record<string, string> = address && couchDb ? { COUCHDB_URL: address, COUCHDB_PREFIX: couchDb.prefix, DEMO: '1' } : {};
	const logs: (() => string)[] = [];
	let running: GatewayProcess | null = null;
	let url = '';
	let port = 0;

	async function start() {
		running = await startGatewayProcess(site, { ...store, ...env, PORT: String(port), DATA_DIR: dataDir });
		logs.push(running.log);
		({ url, port } = running);
	}

	function finish(signal: NodeJS.Signals): Promise<number | null> {
		const own = running;
		running = null;
		return own ? own.end(signal) : Promise.resolve(null);
	}

	if (!couchDb && !env.COUCHDB_URL && env.DEMO !== '0') await cp(await demoOffice(), dataDir, { recursive: true });
	await start();
	return {
		get url() {
			return url;
		},
		get port() {
			return port;
		},
		dataDir,
		log: () => logs.map((log) => log()).join(''),
		kill: async () => void (await finish('SIGKILL')),
		stop: () => finish('SIGTERM'),
		start,
		async backup() {
			if (couchDb) return couchDb.backup();
			const copy = await mkdtemp(join(tmpdir(), 'hitei-backup-'));
			copies.push(copy);
			await cp(dataDir, copy, { recursive: true });
			return copy;
		},
		async restore(copy) {
			if (couchDb) return couchDb.restore(copy);
			await rm(dataDir, { recursive: true, force: true });
			await cp(copy, dataDir, { recursive: true });
		},
		async newVersion() {
			const worker = join(site, 'build/service-worker.js');
			const text = await readFile(worker, 'utf8');
			for (const ending of ['', '.br', '.gz']) await rm(worker + ending, { force: true });
			await writeFile(worker, `${text}\n// a newer build\n`);
		},
		async end() {
			await finish('SIGKILL');
			await couchDb?.remove();
			await Promise.all([dataDir, site, ...copies].map((dir) => rm(dir, { recursive: true, force: true })));
		},
	};
}

/** A folder whose `build` is the built app and the device page together, for the gateway to start in. */
async function siteWithDevicePage(): Promise<string> {
	const site = await mkdtemp(join(tmpdir(), 'hitei-site-'));
	const app = join(root, 'build');
	await mkdir(join(site, 'build'));
	for (const name of existsSync(app) ? await readdir(app) : []) await symlink(join(app, name), join(site, 'build', name));
	const page = join(root, 'test-results/device-page');
	if (existsSync(page)) await symlink(page, join(site, 'build/device-page'));
	return site;
}
