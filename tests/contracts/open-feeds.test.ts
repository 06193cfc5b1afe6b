import { serve, type ServerType } from '@hono/node-server';
import { createHash } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '#shared/kernel/session';
import { createApp } from '../../sync-server/app';
import { createLog } from '../../sync-server/log';
import { accountBook } from '../../sync-server/session/account-book';
import { hashPassword } from '../../sync-server/session/password';
import type { Store } from '../../sync-server/store/open-store';
import { person } from './appraisal/appraisal-records';
import { freshStore, keepings, type FreshStore } from './office';
import { record } from './records';

/** A gateway behind a port, as tablets meet it. */
interface Gateway {
	url: string;
	stop(): Promise<void>;
}

async function open(store: Store): Promise<Gateway> {
	const app = createApp({ store, log: createLog({ write: () => undefined }), boot: ulid() });
	const server: ServerType = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 });
	await new Promise((done) => server.once('listening', done));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		stop: async () => {
			if ('closeAllConnections' in server) server.closeAllConnections();
			await new Promise((done) => server.close(done));
		},
	};
}

/** What ends an open feed must end it on every gateway of the office: `there` is where it is done, `here` where somebody reads. */
describe.each(keepings)('an open feed over the %s store', (keeping) => {
	let fresh: FreshStore;
	let here: Gateway;
	let there: Gateway;
	let made = 0;
	beforeAll(async () => {
		fresh = await freshStore(keeping);
		here = await open(fresh.store);
		there = keeping === 'embedded' ? here : await open(await fresh.openAgain());
		await account('bkpsdm', ['hr']);
		await account('admin', ['admin']);
		for (const id of ['P1', 'P2', 'P9']) await push('bkpsdm', 'reference', [person(id)]);
	});
	afterAll(async () => {
		await here.stop();
		if (there !== here) await there.stop();
		await fresh.discard();
	});

	async function account(id: string, roles: Role[], units: string[] = []): Promise<void> {
		const hash = await hashPassword(`${id} password`);
		const created = new Date().toISOString();
		await accountBook(fresh.store).create({ account: id, name: id, roles, units, hash, disabled: false, generation: 0, created });
	}

	const signIn = async (id: string, device = 'tablet-1', url = there.url) => {
		const answer = await fetch(`${url}/session`, asJson('POST', { account: id, password: `${id} password`, device }));
		expect(answer.status).toBe(200);
		return answer.headers.get('set-cookie')!.split(';')[0]!;
	};
	const cookies = new Map<string, string>();
	async function as(id: string, path: string, init: RequestInit = {}): Promise<Response> {
		if (!cookies.has(id)) cookies.set(id, await signIn(id, `desk-of-${id}`));
		const answer = await fetch(there.url + path, { ...init, headers: { ...init.headers, cookie: cookies.get(id)! } });
		expect(answer.status).toBeLessThan(300);
		return answer;
	}
	async function push(id: string, feed: string, docs: unknown[]): Promise<void> {
		const rows = (await (await as(id, `/db/${feed}/_bulk_docs`, asJson('POST', { docs }))).json()) as { ok?: boolean }[];
		expect(rows.filter(({ ok }) => !ok)).toEqual([]);
	}

	/** Somebody new, an appraiser by role, linked to a person of the list and signed in. */
	async function reader() {
		const n = ++made;
		const id = `pembaca${n}`;
		await account(id, ['appraiser'], ['DUKCAPIL']);
		const linked = person(`R${n}`, { account: id });
		await push('bkpsdm', 'reference', [linked]);
		return { id, person: `R${n}`, cookie: await signIn(id) };
	}
	type Reader = Awaited<ReturnType<typeof reader>>;

	const inCharge = (appraiser: string) => ({ lines: [{ from: '2026-01-01', to: null, appraiser, superior: 'P9' }] });
	const patch = (id: string, change: object) => as('admin', `/accounts/${id}`, asJson('PATCH', change));
	const endings: Record<string, (who: Reader) => Promise<unknown>> = {
		'is signed out': ({ cookie }) => fetch(`${there.url}/session`, { method: 'DELETE', headers: { cookie } }),
		'is signed out from another device': async ({ id, cookie }) => {
			const other = await signIn(id, 'tablet-2');
			const own = (await (await fetch(`${there.url}/session/own`, { headers: { cookie } })).json()) as { id: string; current: boolean }[];
			const { id: session } = own.find(({ current }) => current)!;
			await fetch(`${there.url}/session/own/${session}`, { method: 'DELETE', headers: { cookie: other } });
		},
		'is disabled': ({ id }) => patch(id, { disabled: true }),
		'has another role': ({ id }) => patch(id, { roles: ['surveyor'] }),
		'has other units': ({ id }) => patch(id, { units: ['DPMPTSP'] }),
		'is given a new password': ({ id }) => patch(id, { password: 'another password' }),
		'has all its sessions ended': ({ id }) => as('admin', `/accounts/${id}/sessions`, { method: 'DELETE' }),
		'changes its own password elsewhere': async ({ id }) => {
			const cookie = await signIn(id, 'tablet-2');
			const init = asJson('POST', { old: `${id} password`, new: 'another password' });
			await fetch(`${there.url}/session/password`, { ...init, headers: { ...init.headers, cookie } });
		},
		'signs in anew in the same browser': async ({ id, cookie }) => {
			const init = asJson('POST', { account: id, password: `${id} password`, device: 'tablet-1' });
			await fetch(`${there.url}/session`, { ...init, headers: { ...init.headers, cookie } });
		},
		'is put in charge of somebody by an import': ({ person: id }) => push('bkpsdm', 'reference', [person(ulid(), inCharge(id))]),
		'has a unit below its own by an import': ({ id }) => push('bkpsdm', 'reference', [unit(`DUKCAPIL.${id}`)]),
	};

	/** Begins to read; what came in all, and when it ended. */
	async function follow(feed: string, cookie: string) {
		const since = feed === 'longpoll' ? 'now' : 0; // what is there already goes out at once, and tells that the feed is open
		const query = `feed=${feed}&heartbeat=1000&since=${since}&include_docs=true`;
		const answer = await fetch(`${here.url}/db/reference/_changes?${query}`, { headers: { cookie } });
		expect(answer.status).toBe(200);
		return { ended: answer.text().then((text) => ({ text, at: Date.now() })) };
	}

	const followAll = (cookie: string) => Promise.all(['continuous', 'longpoll'].map((feed) => follow(feed, cookie)));

	it.each(Object.keys(endings))('ends within a second when its account %s', async (what) => {
		const who = await reader();
		const feeds = await followAll(who.cookie);
		await endings[what]!(who);
		const done = Date.now();
		for (const { text, at } of await Promise.all(feeds.map(({ ended }) => ended))) {
			expect(text).toContain('last_seq');
			expect(at - done).toBeLessThan(1_000);
		}
	});

	it('ends within a second of the end of a session that was not used, and goes on when it was', async () => {
		const [idle, busy] = [await reader(), await reader()];
		const [over, goOn] = [await followAll(idle.cookie), await followAll(busy.cookie)];
		const expires = Date.now() + 1_500;
		for (const { cookie } of [idle, busy]) await expireAt(fresh.store, cookie, expires);
		await fetch(`${there.url}/session`, { headers: { cookie: busy.cookie } });
		let early = false;
		for (const { ended } of goOn) void ended.then(() => (early = true));
		for (const { text, at } of await Promise.all(over.map(({ ended }) => ended))) {
			expect(text).toContain('last_seq');
			expect(at - expires).toBeGreaterThanOrEqual(0);
			expect(at - expires).toBeLessThan(1_000);
		}
		expect(early).toBe(false);
		await endings['is signed out']!(busy);
		await Promise.all(goOn.map(({ ended }) => ended));
	});

	it('is not offered as an event source', async () => {
		const { cookie } = await reader();
		expect((await fetch(`${here.url}/db/reference/_changes?feed=eventsource`, { headers: { cookie } })).status).toBe(400);
	});
});

async function expireAt(store: Store, cookie: string, expires: number): Promise<void> {
	const id = `session:${createHash('sha256')
		.update(cookie.slice(cookie.indexOf('=') + 1))
		.digest('hex')}`;
	const db = store.db('accounts');
	await db.put({ ...(await db.get(id)), expires } as PouchDB.Core.PutDocument<object>);
}

/** A unit below DUKCAPIL. */
function unit(code: string) {
	const body = { code, name: code, kind: 'bidang', parent: 'DUKCAPIL', validFrom: '2020-01-01', validTo: null };
	return record('bkpsdm', `reference.unit:${code}`, body, { unit: code });
}

function asJson(method: string, body: unknown): RequestInit {
	return { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
