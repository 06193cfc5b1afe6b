import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { serve } from '@hono/node-server';
import { ulid } from 'ulid';
import { feeds } from '#shared/kernel/feeds';
import { announce } from './announce';
import { createApp } from './app';
import { ConfigError, parseConfig, type Config } from './config';
import { seedDemo } from './demo/seed-demo';
import { numberLeftOver } from './domains/training/numbers';
import { createLog } from './log';
import { installReference } from './reference/install-reference';
import { isActiveAdmin } from './session/account';
import { accountBook } from './session/account-book';
import { firstAdmin } from './session/first-admin';
import { sessionBook } from './session/session-book';
import { stopOnSignal } from './stop-on-signal';
import { recordBoot } from './store/lineage';
import { openStore } from './store/open-store';

const oneDay = 24 * 60 * 60 * 1000;

async function start(config: Config): Promise<void> {
	const log = createLog();
	const boot = ulid();
	const store = await openStore(config, log);
	await Promise.all(feeds.map((feed) => recordBoot(store.db(feed), boot))); // before anything of this start is written
	await installReference(store);
	const demo = await seedDemo(store, config);
	void numberLeftOver(store.db('training'), new Date()).catch(() => log.warn('certificates without a number could not be looked for'));
	const accounts = accountBook(store);
	const invitation = await firstAdmin(store).invite(!config.newAdmin && (await accounts.list()).some(isActiveAdmin));

	const sweep = () => sessionBook(store, accounts).sweep().catch(() => log.warn('old sessions could not be removed')); // prettier-ignore
	await sweep();
	setInterval(sweep, oneDay).unref();

	const build = resolve('build');
	const { trustedProxies = [] } = config;
	const app = createApp({ store, log, boot, trustedProxies, ...(existsSync(build) && { build }) });
	const server = serve({ fetch: app.fetch, hostname: config.host, port: config.port }, (address) =>
		announce(address, { config, demo, invitation }),
	);
	server.on('error', (error: NodeJS.ErrnoException) => refuse(new ConfigError(cannotListen(config, error.code))));
	stopOnSignal(server, store, log);
}

function cannotListen({ host, port }: Config, code = 'unknown'): string {
	if (code === 'EADDRINUSE') return `Hitei cannot start: port ${port} is in use; stop the other program or set PORT to another one.`;
	return `Hitei cannot start: it cannot listen on ${host}, port ${port} (${code}); set HOST and PORT to what this machine may use.`;
}

/** What the operator can mend is one sentence; anything else is a fault of ours and keeps its trace. */
function refuse(error: unknown): never {
	const sentence = error instanceof ConfigError || (error instanceof Error && error.name === 'StoreUnavailable');
	console.error(sentence ? error.message : error);
	process.exit(1);
}

await Promise.resolve()
	.then(() => start(parseConfig(process.env)))
	.catch(refuse);
