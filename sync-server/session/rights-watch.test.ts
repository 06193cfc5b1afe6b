import { serve, type ServerType } from '@hono/node-server';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { installReference } from '../reference/install-reference';
import { openTestGateway } from '../open-test-gateway';

let gateway: Awaited<ReturnType<typeof openTestGateway>>;
let server: ServerType;
let url: string;
beforeEach(async () => {
	gateway = await openTestGateway();
	await installReference(gateway.store);
	await gateway.addAccount('ani', ['hr']);
	server = serve({ fetch: gateway.app.fetch, hostname: '127.0.0.1', port: 0 });
	await new Promise((done) => server.once('listening', done));
	url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
	if ('closeAllConnections' in server) server.closeAllConnections();
	await new Promise((done) => server.close(done));
	await gateway.close();
});

/** Begins to read a waiting feed, whose first sign of life comes after a second, and tells what came in all and when it ended. */
async function follow(feed: string, cookie: string) {
	const answer = await fetch(`${url}/db/reference/_changes?feed=${feed}&heartbeat=1000&since=now&include_docs=true`, {
		headers: { cookie },
	});
	expect(answer.status).toBe(200);
	return { ended: answer.text().then((text) => ({ text, at: performance.now() })) };
}
const write = (name: string) =>
	gateway.store.db('reference').put({ _id: `reference.region:${name}`, kind: 'reference.region', unit: '*', period: '*', by: 'gateway', at: '2026', edit: 'E', secret: name } as PouchDB.Core.PutDocument<object>); // prettier-ignore

describe('a feed that stays open', () => {
	const endings = [
		['its session is ended', (cookie: string) => fetch(`${url}/session`, { method: 'DELETE', headers: { cookie } })],
		['its account is disabled', () => gateway.accounts.change('ani', (before) => ({ ...before, disabled: true }))],
		['all sessions are ended', () => gateway.accounts.change('ani', (before) => ({ ...before, generation: before.generation + 1 }))],
		['its rights change', () => gateway.accounts.change('ani', (before) => ({ ...before, roles: ['surveyor'], units: ['A'] }))],
	] as const;
	it.each(endings.flatMap(([what, end]) => (['continuous', 'longpoll'] as const).map((feed) => [feed, what, end] as const)))(
		'(%s) ends at once when %s, and gives nothing more',
		async (feed, _what, end) => {
			const cookie = await gateway.signIn('ani');
			const { ended } = await follow(feed, cookie);
			const began = performance.now();
			await end(cookie);
			await write('afterwards');
			const { text, at } = await ended;
			expect(at - began).toBeLessThan(5_000); // a second where nothing else runs; without the end it would be as long as the client waits
			expect(text).not.toContain('afterwards');
			expect(text).toContain('last_seq');
		},
	);

	it('goes on when something else changes, and leaves nobody listening when it is closed', async () => {
		const cookie = await gateway.signIn('ani');
		const listening = () => gateway.store.db('accounts').listenerCount('destroyed');
		const before = listening();
		const gone = new AbortController();
		const reading = fetch(`${url}/db/reference/_changes?feed=continuous&since=now&heartbeat=1000&include_docs=true`, { headers: { cookie }, signal: gone.signal }); // prettier-ignore
		const reader = (await reading).body!.getReader();
		await gateway.addAccount('budi', ['surveyor']);
		await write('something');
		const decoder = new TextDecoder();
		let text = '';
		while (!text.includes('something')) text += decoder.decode((await reader.read()).value);
		gone.abort();
		await expect.poll(listening).toBe(before);
	});
});
