import type { AddressInfo } from 'node:net';
import { demoAccounts, demoPassword } from './demo/demo-accounts';

/**
 * Tells whoever started the gateway where it is and how to get in: the demo accounts, or the one-time link for the
 * first administrator. The line that begins with `ready` is what scripts wait for.
 */
export function announce({ address, port, family }: AddressInfo, demo: boolean, invitation: string | null): void {
	const everywhere = address === '0.0.0.0' || address === '::';
	const host = everywhere ? '127.0.0.1' : family === 'IPv6' ? `[${address}]` : address;
	const url = `http://${host}:${port}`;
	if (demo) {
		console.log('Demo office. Everybody knows these accounts; keep no real data here.');
		for (const { account, name } of demoAccounts) console.log(`  ${account.padEnd(12)} ${demoPassword(account).padEnd(24)} ${name}`);
	}
	if (invitation) console.log(`Make the first administrator (works once, until the next start): ${url}/awal#${invitation}`);
	console.log(`ready ${url}`);
}
