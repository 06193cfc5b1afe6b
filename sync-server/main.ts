import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { serve } from '@hono/node-server';
import { ulid } from 'ulid';
import { createApp } from './app';
import { ConfigError, parseConfig, type Config } from './config';
import { demoAccounts, demoPassword } from './demo/demo-accounts';
import { seedDemo } from './demo/seed-demo';
import { createLog } from './log';
import { stopOnSignal } from './stop-on-signal';
import { installReference } from './reference/install-reference';
import { openStore } from './store/open-store';

const log = createLog();

try {
	await start(parseConfig(process.env));
} catch (error) {
	if (!(error instanceof ConfigError)) throw error;
	console.error(error.message);
	process.exit(1);
}

async function start(config: Config): Promise<void> {
	const boot = ulid();
	const store = await openStore(config);
	await installReference(store);
	const demo = await seedDemo(store, config);
	const build = resolve('build');
	const app = createApp({ store, log, boot, ...(existsSync(build) && { build }) });
	const server = serve({ fetch: app.fetch, hostname: config.host, port: config.port }, ({ address, port, family }) => {
		if (demo) console.log(demoAccounts.map(({ account }) => `  ${account.padEnd(12)} ${demoPassword(account)}`).join('\n'));
		console.log(`ready http://${family === 'IPv6' ? `[${address}]` : address}:${port}`);
	});
	stopOnSignal(server, store, log);
}
