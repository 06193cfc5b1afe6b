import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from '#shared/kernel/zod';
import { askOffice } from './ask-office';

let server: Server;
let base: string;
beforeAll(async () => {
	server = createServer((request, response) => {
		const [, status, wait] = request.url!.split('/');
		if (status === 'portal') return response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Wi-Fi gratis</h1>');
		if (status === 'cut') return response.writeHead(200, { 'content-length': '100' }).write('{"a"', () => request.socket.destroy());
		if (status === 'never') return;
		response.writeHead(Number(status), wait ? { 'retry-after': wait } : {}).end('{"open":true,"reason":"karena"}');
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
	server.closeAllConnections();
	return new Promise((done) => server.close(done));
});

const schema = z.object({ open: z.boolean() });
const ask = (path: string, patience?: number) => askOffice('GET', base + path, schema, { patience });

describe('asking the office', () => {
	it('reads what was asked for', async () => expect(await ask('/200')).toEqual({ ok: true, value: { open: true } }));

	it.each([
		['/401', 'unauthorized'],
		['/403', 'forbidden'],
		['/404', 'not-found'],
		['/409', 'exists'],
		['/422', 'not-acceptable'],
		['/500', 'trouble'],
		['/503', 'trouble'],
	])('%s is %s', async (path, why) => expect(await ask(path)).toMatchObject({ ok: false, why, reason: 'karena' }));

	it('passes on how long to wait', async () => expect(await ask('/429/90')).toMatchObject({ why: 'wait', seconds: 90 }));

	it.each(['/portal', '/cut'])('%s is no answer of the office', async (path) =>
		expect(await ask(path)).toEqual({ ok: false, why: 'no-answer' }),
	);

	it('gives up on an answer that never comes', async () => expect(await ask('/never', 50)).toEqual({ ok: false, why: 'no-answer' }));

	it('is no answer when nobody is there', async () =>
		expect(await askOffice('GET', 'http://127.0.0.1:9/', schema)).toEqual({ ok: false, why: 'no-answer' }));
});
