import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startFaultyProxy, type FaultyProxy } from './faulty-proxy';
import { startSlowLink } from './slow-link';

const answer = JSON.stringify({ ok: true, text: 'x'.repeat(5_000) });
let server: Server;
let got: string[];
let proxy: FaultyProxy;
const port = () => (server.address() as AddressInfo).port;
const send = (url = proxy.url) => fetch(`${url}/db/survey/_bulk_docs`, { method: 'POST', body: 'y'.repeat(3_000) });

beforeEach(async () => {
	got = [];
	server = createServer((request, response) => {
		let body = '';
		request.on('data', (chunk) => (body += chunk));
		request.on('end', () => {
			got.push(body);
			response.end(answer);
		});
		request.on('error', () => undefined);
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	proxy = await startFaultyProxy({ port: port() });
});

afterEach(async () => {
	await proxy.stop();
	server.closeAllConnections();
	await new Promise((done) => server.close(done));
});

describe('a faulty connection', () => {
	it('passes everything on while nothing is wrong', async () => {
		expect(await (await send()).text()).toBe(answer);
		expect(got).toEqual(['y'.repeat(3_000)]);
	});

	it('cut in the request reaches the server in part and the client not at all', async () => {
		proxy.fault = () => ({ kind: 'cut-request', after: 1_000 });
		await expect(send()).rejects.toThrow();
		expect(got).toEqual([]);
	});

	it('cut in the answer fails for the client, after the server has done its work', async () => {
		proxy.fault = () => ({ kind: 'cut-answer', after: 2_000 });
		await expect(send().then((response) => response.text())).rejects.toThrow();
		expect(got).toHaveLength(1);
		expect(proxy.passed[0]!.down).toBe(2_000);
	});

	it('can swallow the whole answer', async () => {
		proxy.fault = () => ({ kind: 'drop-answer' });
		await expect(send()).rejects.toThrow();
		expect(got).toHaveLength(1);
	});

	it('can send a request twice', async () => {
		proxy.fault = ({ no }) => (no === 1 ? { kind: 'twice' } : undefined);
		expect(await (await send()).text()).toBe(answer);
		expect(got).toHaveLength(2);
	});

	it('looks like no signal when the server is down', async () => {
		server.closeAllConnections();
		await new Promise((done) => server.close(done));
		await expect(send()).rejects.toThrow();
		await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	});
});

describe('a slow link', () => {
	it('carries every byte both ways', async () => {
		const link = await startSlowLink({ port: port() }, 20, 2_000_000);
		expect(await (await send(link.url)).text()).toBe(answer);
		expect(got).toEqual(['y'.repeat(3_000)]);
		await link.stop();
	});
});
