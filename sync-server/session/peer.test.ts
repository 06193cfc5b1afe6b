import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { peerOf, proxiesOf } from './peer';
import type { GatewayEnv } from './who';

async function peer(remoteAddress: string, headers: Record<string, string> = {}, trusted?: string[]) {
	const app = new Hono<GatewayEnv>();
	if (trusted) app.use((c, next) => (c.set('proxies', proxiesOf(trusted)), next()));
	app.get('/', (c) => c.json(peerOf(c)));
	return (await app.request('/', { headers }, { incoming: { socket: { remoteAddress } } })).json();
}

describe('who is at the other end', () => {
	it.each([
		['192.0.2.7', {}, '192.0.2.7'],
		['192.0.2.7', { 'x-forwarded-for': '198.51.100.9' }, '192.0.2.7'],
		['127.0.0.1', { 'x-forwarded-for': '198.51.100.9' }, '198.51.100.9'],
		['127.0.0.1', { 'x-forwarded-for': '10.1.1.1, 198.51.100.9' }, '198.51.100.9'],
		['::ffff:127.0.0.1', { 'x-forwarded-for': '::ffff:198.51.100.9' }, '198.51.100.9'],
		['2001:db8:1:2:3:4:5:6', {}, '2001:db8:1:2'],
		['2001:db8::6', {}, '2001:db8:0:0'],
		['2001:0DB8:0001:0002::', {}, '2001:db8:1:2'],
		['::1', {}, '0:0:0:0'],
	])('from %s with %j is %s', async (remote, headers, address) => {
		expect(await peer(remote, headers)).toEqual({ address, https: false });
	});

	it.each([
		['10.0.0.5', '198.51.100.9', '198.51.100.9', true],
		['10.1.2.3', '198.51.100.9, 10.1.9.9, 10.0.0.5', '198.51.100.9', true],
		['2001:db8:9::1', '198.51.100.9', '198.51.100.9', true],
		['127.0.0.1', '198.51.100.9, 192.0.2.1', '192.0.2.1', true],
		['10.0.0.6', '198.51.100.9', '10.0.0.6', false],
		['10.0.0.5', '', '10.0.0.5', true],
		['10.0.0.5', '10.1.0.1', '10.1.0.1', true],
	])('from %s, which says %s, is %s where proxies are named', async (remote, forwarded, address, https) => {
		const headers = { 'x-forwarded-for': forwarded, 'x-forwarded-proto': 'https' };
		expect(await peer(remote, headers, ['10.0.0.5', '10.1.0.0/16', '2001:db8:9::/48'])).toEqual({ address, https });
	});

	it('takes no list of proxies that is none', () => {
		for (const entry of ['proxy.local', '10.0.0.0/x', '10.0.0.0/8/9', '10.0.0.0/99', '']) expect(() => proxiesOf([entry])).toThrow();
	});

	it('speaks https only when a proxy of this machine says so', async () => {
		const said = { 'x-forwarded-proto': 'https' };
		expect(await peer('127.0.0.1', said)).toMatchObject({ https: true });
		expect(await peer('192.0.2.7', said)).toMatchObject({ https: false });
	});
});
