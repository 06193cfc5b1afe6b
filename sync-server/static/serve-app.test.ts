import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { serve, type ServerType } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestGateway } from '../open-test-gateway';

const policy = "default-src 'self'; script-src 'self' 'sha256-abc='; base-uri 'self'";
const shell = `<!doctype html><meta http-equiv="content-security-policy" content="${policy}"><title>Hitei</title>`;

let build: string;
let gateway: Awaited<ReturnType<typeof openTestGateway>>;
let server: ServerType;
let url: string;

beforeAll(async () => {
	build = await mkdtemp(join(tmpdir(), 'hitei-build-'));
	await mkdir(join(build, '_app/immutable'), { recursive: true });
	await writeFile(join(build, '200.html'), shell);
	await writeFile(join(build, '200.html.br'), new Uint8Array(brotliCompressSync(shell)));
	await writeFile(join(build, 'service-worker.js'), 'self;');
	await writeFile(join(build, '_app/immutable/start.AbC1.js'), 'export {};');
	gateway = await openTestGateway({ build });
	await new Promise<void>((resolve) => {
		server = serve({ fetch: gateway.app.fetch, hostname: '127.0.0.1', port: 0 }, (address: AddressInfo) => {
			url = `http://127.0.0.1:${address.port}`;
			resolve();
		});
	});
});
afterAll(async () => {
	await new Promise((resolve) => server.close(resolve));
	await gateway.close();
	await rm(build, { recursive: true });
});

/** Asks as a browser that opens a page, or as one that fetches a part of it. */
const open = (path: string, init: RequestInit = {}) => fetch(url + path, { ...init, headers: { accept: 'text/html', ...init.headers } });
const part = (path: string, init: RequestInit = {}) => fetch(url + path, init);

describe('serving the app', () => {
	it.each([
		'/',
		'/laporan',
		'/survei/isi/survey.response:01JD0000000000000000000000',
		'/laporan/2026-S2/12.72.01.1001',
		'/survei?unit=DUKCAPIL',
	])('opens the shell at %s', async (path) => {
		const answer = await open(path);
		expect(answer.status).toBe(200);
		expect(answer.headers.get('content-type')).toBe('text/html;charset=utf-8');
		expect(answer.headers.get('cache-control')).toBe('no-cache');
		expect(await answer.text()).toBe(shell);
	});

	it('sends the policy of the shell and forbids framing, on pages and files alike', async () => {
		for (const answer of [await open('/'), await part('/service-worker.js')]) {
			expect(answer.headers.get('content-security-policy')).toBe(`${policy}; frame-ancestors 'none'`);
			expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
			expect(answer.headers.get('permissions-policy')).toMatch(/^camera=\(self\), microphone=\(\)/);
			expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
			expect(answer.headers.get('permissions-policy')).toContain('geolocation=()');
		}
	});

	it('lets hashed files be kept for ever, and asks again for all others', async () => {
		const hashed = await part('/_app/immutable/start.AbC1.js');
		expect(hashed.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
		const worker = await part('/service-worker.js');
		expect(worker.headers.get('cache-control')).toBe('no-cache');
		const again = await part('/service-worker.js', { headers: { 'if-none-match': worker.headers.get('etag')! } });
		expect(again.status).toBe(304);
		// A browser puts the headers of a 304 over those it kept: a stricter policy here would stop the app at the second visit.
		expect(again.headers.get('content-security-policy')).toBeNull();
	});

	it('answers 404 for a hashed file of another build, and for a file that is none, never the shell', async () => {
		expect((await open('/_app/immutable/start.Old9.js')).status).toBe(404);
		expect((await part('/favicon.ico')).status).toBe(404);
		expect((await part('/laporan')).status).toBe(404);
		expect((await open('/laporan', { method: 'POST' })).status).toBe(404);
	});

	it('sends what was compressed when it was built', async () => {
		const answer = await open('/', { headers: { 'accept-encoding': 'br' } });
		expect(answer.headers.get('content-encoding')).toBe('br');
		expect(answer.headers.get('vary')).toMatch(/accept-encoding/i);
		expect(await answer.text()).toBe(shell);
	});

	it('answers HEAD, ranges and paths that cannot be read without breaking', async () => {
		const head = await open('/', { method: 'HEAD' });
		expect([head.status, head.headers.get('content-length')]).toEqual([200, String(shell.length)]);
		expect((await open('/', { headers: { range: 'bytes=9-2' } })).status).toBe(200);
		expect((await open('/%E0%A4%A')).status).toBe(200);
		expect((await part('/..%2f..%2fpackage.json')).status).toBe(404);
	});

	it('leaves the addresses of the gateway alone, also when a page is asked for', async () => {
		expect((await open('/health')).headers.get('content-type')).toBe('application/json');
		expect((await open('/session')).status).toBe(401);
		expect((await open('/db/survey')).status).toBe(401);
		expect((await open('/accounts')).status).toBe(401);
	});
});
