import { BlockList, isIPv4, isIPv6 } from 'node:net';
import type { Context } from 'hono';
import type { GatewayEnv } from './who';

export interface Peer {
	/** Where the request comes from; an IPv6 address is cut to its /64, because one household has all of that. */
	address: string;
	https: boolean;
}

/** The reverse proxies whose word is taken. */
export type Proxies = (address: string) => boolean;

/**
 * The proxies of a list of addresses and networks (`10.0.0.5`, `10.1.0.0/16`, `2001:db8::/48`); this machine always is one.
 * @throws Error when an entry is none
 */
export function proxiesOf(entries: readonly string[]): Proxies {
	const list = new BlockList();
	for (const entry of ['127.0.0.0/8', '::1', ...entries]) {
		const [address = '', bits, more] = entry.split('/');
		const family = isIPv4(address) ? 'ipv4' : 'ipv6';
		if (!isIPv4(address) && !isIPv6(address)) throw new Error('not an address');
		if (more !== undefined || (bits !== undefined && !/^\d{1,3}$/.test(bits))) throw new Error('not a network');
		if (bits === undefined) list.addAddress(address, family);
		else list.addSubnet(address, Number(bits), family);
	}
	return (address) => {
		const bare = unmapped(address);
		return isIPv4(bare) ? list.check(bare) : isIPv6(bare) && list.check(bare, 'ipv6');
	};
}

const thisMachine = proxiesOf([]);

/**
 * Who is at the other end. What a reverse proxy says (`X-Forwarded-For` and `X-Forwarded-Proto`) is believed only when the
 * connection itself comes from one that is trusted (`TRUSTED_PROXIES`); anybody else could write it himself. Of several
 * entries the last one counts that is no trusted proxy.
 */
export function peerOf(c: Context<GatewayEnv>): Peer {
	const trusted = c.get('proxies') ?? thisMachine;
	const socket = c.env?.incoming?.socket;
	const direct = socket?.remoteAddress ?? '';
	const proxied = trusted(direct);
	const entries = proxied ? (c.req.header('x-forwarded-for')?.split(',') ?? []).map((entry) => entry.trim()).filter(Boolean) : [];
	const forwarded = entries.findLast((entry) => !trusted(entry)) ?? entries[0];
	const said = c.req.header('x-forwarded-proto')?.split(',').at(-1)?.trim().toLowerCase();
	return {
		address: network(forwarded || direct),
		https: (socket && 'encrypted' in socket && !!socket.encrypted) || (proxied && said === 'https'),
	};
}

function unmapped(address: string): string {
	return address.replace(/^::ffff:(?=\d+\.)/i, '');
}

function network(address: string): string {
	const bare = unmapped(address);
	if (isIPv4(bare) || !isIPv6(bare)) return bare.slice(0, 64);
	const [head = '', tail] = bare.split('::');
	const groups = (part: string) => part.split(':').filter(Boolean);
	const missing = tail === undefined ? 0 : 8 - groups(head).length - groups(tail).length;
	const all = [...groups(head), ...Array<string>(missing).fill('0'), ...groups(tail ?? '')];
	return all
		.slice(0, 4)
		.map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
		.join(':');
}
