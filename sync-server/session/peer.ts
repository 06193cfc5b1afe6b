import { isIPv4, isIPv6 } from 'node:net';
import type { Context } from 'hono';
import type { GatewayEnv } from './who';

export interface Peer {
	/** Where the request comes from; an IPv6 address is cut to its /64, because one household has all of that. */
	address: string;
	https: boolean;
}

const loopback = /^(127\.|::1$|::ffff:127\.)/;

/**
 * Who is at the other end. What a reverse proxy says (`X-Forwarded-For`, its last entry, and `X-Forwarded-Proto`) is
 * believed only when the connection itself comes from this machine; anybody else could write it himself.
 */
export function peerOf(c: Context<GatewayEnv>): Peer {
	const socket = c.env?.incoming?.socket;
	const direct = socket?.remoteAddress ?? '';
	const proxied = loopback.test(direct);
	const forwarded = proxied ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
	return {
		address: network(forwarded || direct),
		https: (socket && 'encrypted' in socket && !!socket.encrypted) || (proxied && c.req.header('x-forwarded-proto') === 'https'),
	};
}

function network(address: string): string {
	const bare = address.replace(/^::ffff:(?=\d+\.)/i, '');
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
