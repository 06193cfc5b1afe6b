import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import type { Config } from './config';
import { demoAccounts, demoPassword } from './demo/demo-accounts';

interface Started {
	config: Config;
	/** Whether this is the demo office. */
	demo: boolean;
	/** Token of the link for a first or new administrator. */
	invitation: string | null;
}

/**
 * Tells whoever started the gateway where it is, how to get in (the demo accounts, or the one-time link for the first
 * administrator), where the data lie and how to stop. The line that begins with `ready` is what scripts wait for.
 */
export function announce({ address, port, family }: AddressInfo, { config, demo, invitation }: Started): void {
	const everywhere = address === '0.0.0.0' || address === '::';
	const host = everywhere ? '127.0.0.1' : family === 'IPv6' ? `[${address}]` : address;
	const url = `http://${host}:${port}`;
	if (demo) {
		console.log('Demo office. Everybody knows these accounts; keep no real data here.');
		for (const { account, name } of demoAccounts) console.log(`  ${account.padEnd(12)} ${demoPassword(account).padEnd(24)} ${name}`);
	}
	if (invitation) console.log(`Make an administrator (works once, until the next start): ${url}/awal#${invitation}`);
	console.log(`Data: ${config.couchdbUrl ? `CouchDB, databases ${config.couchdbPrefix}-…` : resolve(config.dataDir)}`);
	console.log(
		`Open ${url} in a browser on this machine${everywhere ? '' : '; for other devices see HOST in docs/operations.md'}. Ctrl+C stops it.`,
	);
	console.log(`ready ${url}`);
}
