import { serve, type ServerType } from '@hono/node-server';
import { Hono } from 'hono';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { limit, requestLimit } from './request-limit';
import type { GatewayEnv } from './who';

let server: ServerType;
let url: string;
beforeEach(async () => {
	const app = new Hono<GatewayEnv>();
	app.use((c, next) => (c.set('who', { session: { account: c.req.header('x-who')!, roles: [], units: [] }, device: 'T' }), next()));
	app.use(requestLimit({ perMinute: 12, atOnce: 3 }));
	app.get('/', (c) => c.text('ok'));
	app.get('/broken', () => {
		throw new Error('on purpose');
	});
	app.get('/waits', (c) => c.body(new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode('\n')) })));
	app.onError((_, c) => c.text('broken', 500));
	server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 });
	await new Promise((done) => server.once('listening', done));
	url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
	if ('closeAllConnections' in server) server.closeAllConnections();
	await new Promise((done) => server.close(done));
});

const ask = (account: string, path = '', signal?: AbortSignal) =>
	fetch(`${url}/${path}`, { headers: { 'x-who': account }, ...(signal && { signal }) });

describe('what one account may ask', () => {
	it('is so much in a minute, and then the rest of it is told; others go on', async () => {
		for (let n = 0; n < 12; n++) expect((await ask('ani')).status).toBe(200);
		const over = await ask('ani');
		expect(over.status).toBe(429);
		expect(Number(over.headers.get('retry-after'))).toBeGreaterThan(50);
		expect((await ask('budi')).status).toBe(200);
	});

	it('is so much at once, feeds that wait among it; one that is let go of makes room', async () => {
		const gone = new AbortController();
		const waiting = [await ask('ani', 'waits', gone.signal), await ask('ani', 'waits'), await ask('ani', 'waits')];
		expect(waiting.map(({ status }) => status)).toEqual([200, 200, 200]);
		const over = await ask('ani');
		expect([over.status, over.headers.get('retry-after')]).toEqual([429, '5']);
		expect((await ask('budi')).status).toBe(200);
		gone.abort();
		await expect.poll(async () => (await ask('ani')).status).toBe(200);
	});

	it('is free again after answers of every kind, none of which is counted twice', async () => {
		for (let n = 0; n < 4; n++) await (await ask('ani', n % 2 ? 'broken' : 'none')).text();
		const waiting = [await ask('ani', 'waits'), await ask('ani', 'waits'), await ask('ani', 'waits')];
		expect(waiting.map(({ status }) => status)).toEqual([200, 200, 200]);
		expect((await ask('ani', 'waits')).status).toBe(429);
	});

	it('is more than six tablets make at once', () => expect(limit.atOnce).toBeGreaterThan(6 * 6));
});
