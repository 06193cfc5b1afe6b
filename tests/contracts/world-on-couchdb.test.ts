import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { databaseNames } from '../../sync-server/store/store';
import { startGateway } from '../world/gateway';
import { startCouchDbStandIn, type StandIn } from './couchdb-stand-in';

let standIn: StandIn;
beforeEach(async () => {
	standIn = await startCouchDbStandIn();
	vi.stubEnv('COUCHDB_URL', standIn.url);
});
afterEach(async () => {
	vi.unstubAllEnvs();
	await standIn.stop();
});

it(
	'stories are told on the CouchDB that is given, each under a prefix of its own, and leave nothing behind',
	{ timeout: 120_000 },
	async () => {
		const gateways = await Promise.all([startGateway({ DEMO: '0' }), startGateway({ DEMO: '0' })]);
		for (const { url } of gateways) expect(await (await fetch(`${url}/health`)).json()).toMatchObject({ ok: true, store: 'couchdb' });
		expect(new Set(standIn.databases().map((name) => name.replace(/-[a-z]+$/, '')))).toHaveProperty('size', 2);
		expect(standIn.databases()).toHaveLength(2 * databaseNames.length);
		await Promise.all(gateways.map((gateway) => gateway.end()));
		expect(standIn.databases()).toEqual([]);
	},
);
