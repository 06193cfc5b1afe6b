import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { json, openTestGateway } from '../open-test-gateway';

let gateway: Awaited<ReturnType<typeof openTestGateway>>;
const right = { account: 'petugas', password: 'petugas password', device: 'tablet-1' };

beforeAll(async () => {
	gateway = await openTestGateway();
	await gateway.addAccount('petugas', ['surveyor'], ['12.72.01.1001']);
	await gateway.addAccount('lama', ['surveyor'], ['12.72.01.1001']);
	await gateway.accounts.change('lama', (before) => ({ ...before, disabled: true }));
});
afterAll(() => gateway.close());

describe('POST /session', () => {
	it('answers who one is and gives a cookie no script and no other site can use', async () => {
		const answer = await gateway.app.request('/session', json(right));
		expect(answer.status).toBe(200);
		expect(await answer.json()).toEqual({
			account: 'petugas',
			name: 'Name of petugas',
			roles: ['surveyor'],
			units: ['12.72.01.1001'],
			scope: 'surveyor/12.72.01.1001/petugas',
			scopes: {
				reference: expect.stringMatching(/^[0-9a-f]{16}\/petugas$/),
				survey: expect.stringMatching(/\/petugas$/),
				engagement: expect.stringMatching(/\/petugas$/),
			},
		});
		expect(answer.headers.getSetCookie()).toEqual([
			expect.stringMatching(/^hitei_session=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Strict$/),
			expect.stringMatching(/^hitei_device=tablet-1\.[\w-]{43}; Max-Age=34560000; Path=\/session; HttpOnly; SameSite=Strict$/),
		]);
	});

	it('keeps the cookie off plain http behind a proxy of this machine that speaks https, and believes no other', async () => {
		const forwarded = json(right, { 'x-forwarded-proto': 'https' });
		const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } });
		const proxied = await gateway.app.request('/session', forwarded, from('127.0.0.1'));
		const direct = await gateway.app.request('/session', forwarded, from('192.0.2.7'));
		expect(proxied.headers.get('set-cookie')).toMatch(/; Secure/);
		expect(direct.headers.get('set-cookie')).not.toMatch(/; Secure/);
	});

	it('keeps the cookie off plain http behind the proxies it is told to trust', async () => {
		const told = await openTestGateway({ trustedProxies: ['10.1.0.0/16'] });
		await told.addAccount('petugas', ['surveyor'], ['A']);
		const forwarded = json(right, { 'x-forwarded-proto': 'https' });
		const proxied = await told.app.request('/session', forwarded, { incoming: { socket: { remoteAddress: '10.1.2.3' } } } as object);
		expect(proxied.headers.getSetCookie().every((cookie) => cookie.includes('; Secure'))).toBe(true);
		await told.close();
	});

	it('takes the account as a tablet keyboard types it', async () => {
		const answer = await gateway.app.request('/session', json({ ...right, account: ' Petugas ' }));
		expect(answer.status).toBe(200);
	});

	it('gives one and the same answer for a wrong password, an unknown and a disabled account', async () => {
		const attempts = [
			{ ...right, password: 'not the password' },
			{ ...right, account: 'nobody' },
			{ ...right, account: 'lama', password: 'lama password' },
			{ ...right, account: 'no/such:id' },
		];
		const answers = await Promise.all(attempts.map((attempt) => gateway.app.request('/session', json(attempt))));
		expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401]);
		const bodies = await Promise.all(answers.map((answer) => answer.text()));
		expect(new Set(bodies).size).toBe(1);
		expect(answers.every((answer) => !answer.headers.has('set-cookie'))).toBe(true);
	});

	it.each([
		['no JSON', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' }, 400],
		['a form', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: JSON.stringify(right) }, 415],
		['no device', json({ account: 'petugas', password: 'petugas password' }), 400],
		['a huge body', json({ ...right, password: 'x'.repeat(20_000) }), 413],
		['a page of another site', json(right, { 'sec-fetch-site': 'cross-site' }), 403],
		['another origin', json(right, { origin: 'https://elsewhere.example', host: 'hitei.example' }), 403],
		['a sandboxed frame', json(right, { origin: 'null' }), 403],
	])('refuses %s', async (_, request, status) => {
		const answer = await gateway.app.request('/session', request);
		expect(answer.status).toBe(status);
		expect(await answer.json()).toHaveProperty('error');
	});

	it('asks one address to wait after five failures on one account, and lets the surveyor in from another', async () => {
		const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } });
		const wrong = json({ ...right, account: 'petugas', password: 'guess' });
		for (let n = 0; n < 5; n++) expect((await gateway.app.request('/session', wrong, from('192.0.2.66'))).status).toBe(401);
		const held = await gateway.app.request('/session', json(right), from('192.0.2.66'));
		expect(held.status).toBe(429);
		expect(Number(held.headers.get('retry-after'))).toBeGreaterThan(0);
		expect((await gateway.app.request('/session', json(right), from('192.0.2.67'))).status).toBe(200);
	});
});

describe('a session', () => {
	it('answers GET until it is ended, and not afterwards', async () => {
		const cookie = await gateway.signIn('petugas');
		expect((await gateway.app.request('/session', { headers: { cookie } })).status).toBe(200);
		const ended = await gateway.app.request('/session', { method: 'DELETE', headers: { cookie } });
		expect(ended.status).toBe(204);
		expect(ended.headers.get('set-cookie')).toMatch(/^hitei_session=; Max-Age=0/);
		expect((await gateway.app.request('/session', { headers: { cookie } })).status).toBe(401);
		expect((await gateway.app.request('/db/survey', { headers: { cookie } })).status).toBe(401);
	});

	it('is replaced when the same browser signs in again', async () => {
		const first = await gateway.signIn('petugas');
		await gateway.app.request('/session', json(right, { cookie: first }));
		expect((await gateway.app.request('/session', { headers: { cookie: first } })).status).toBe(401);
	});

	it('is void the moment the account is disabled or its generation raised', async () => {
		await gateway.addAccount('sementara', ['surveyor'], ['12.72.01.1001']);
		const cookie = await gateway.signIn('sementara');
		await gateway.accounts.change('sementara', (before) => ({ ...before, generation: before.generation + 1 }));
		expect((await gateway.app.request('/session', { headers: { cookie } })).status).toBe(401);
		const again = await gateway.signIn('sementara');
		await gateway.accounts.change('sementara', (before) => ({ ...before, disabled: true }));
		expect((await gateway.app.request('/session', { headers: { cookie: again } })).status).toBe(401);
	});

	it('carries changed rights at the next request', async () => {
		await gateway.addAccount('pindah', ['surveyor'], ['12.72.01.1001']);
		const cookie = await gateway.signIn('pindah');
		await gateway.accounts.change('pindah', (before) => ({ ...before, units: ['12.72.01.1002'] }));
		const answer = await gateway.app.request('/session', { headers: { cookie } });
		expect(await answer.json()).toMatchObject({ units: ['12.72.01.1002'], scope: 'surveyor/12.72.01.1002/pindah' });
	});

	it('is stored as the hash of its token only', async () => {
		const cookie = await gateway.signIn('petugas');
		const token = cookie.split('=')[1]!;
		const { rows } = await gateway.store.db('accounts').allDocs({ include_docs: true });
		expect(JSON.stringify(rows)).not.toContain(token);
		expect(rows.map((row) => row.id)).toContain(`session:${createHash('sha256').update(token).digest('hex')}`);
	});
});

describe('the own password', () => {
	const change = (cookie: string, old: string, wanted: string) =>
		gateway.app.request('/session/password', json({ old, new: wanted }, { cookie }));

	it('is changed with the old one: this device goes on, every other has to sign in with the new one', async () => {
		await gateway.addAccount('ganti', ['surveyor'], ['12.72.01.1001']);
		const here = await gateway.signIn('ganti');
		const elsewhere = await gateway.signIn('ganti');
		const answer = await change(here, 'ganti password', 'tiga kata panjang');
		expect(answer.status).toBe(204);
		const next = answer.headers.get('set-cookie')!.split(';')[0]!;
		const states = [here, elsewhere, next].map(async (cookie) => (await gateway.app.request('/session', { headers: { cookie } })).status);
		expect(await Promise.all(states)).toEqual([401, 401, 200]);
		await expect(gateway.signIn('ganti')).rejects.toThrow('401');
		await gateway.signIn('ganti', 'tiga kata panjang');
		const { rows } = await gateway.store.db('audit').allDocs({ include_docs: true });
		const entries = rows.map(({ doc }) => doc as unknown as { action: string; by: string; account: string });
		expect(entries).toContainEqual(expect.objectContaining({ action: 'password.changed', by: 'ganti', account: 'ganti' }));
		expect(JSON.stringify(entries)).not.toContain('tiga kata');
	});

	it('stays as it was with a wrong old one, with a short new one, and for nobody', async () => {
		await gateway.addAccount('tetap', ['surveyor'], ['12.72.01.1001']);
		const cookie = await gateway.signIn('tetap');
		expect((await change(cookie, 'not it', 'tiga kata panjang')).status).toBe(403);
		expect((await change(cookie, 'tetap password', 'pendek')).status).toBe(400);
		expect((await change('', 'tetap password', 'tiga kata panjang')).status).toBe(401);
		expect((await gateway.app.request('/session', { headers: { cookie } })).status).toBe(200);
		await gateway.signIn('tetap');
	});

	it('cannot be guessed on a tablet that is signed in', async () => {
		await gateway.addAccount('tebak', ['surveyor'], ['12.72.01.1001']);
		const cookie = await gateway.signIn('tebak');
		const answers = [];
		for (let n = 0; n < 7; n++) answers.push((await change(cookie, 'guess', 'tiga kata panjang')).status);
		expect(answers).toContain(429);
		expect(answers.at(-1)).toBe(429);
	});
});

describe('the own sessions', () => {
	const own = async (cookie: string) =>
		(await (await gateway.app.request('/session/own', { headers: { cookie } })).json()) as {
			id: string;
			device: string;
			current: boolean;
		}[];

	it('are listed with this one marked, and ended one by one, of nobody else', async () => {
		await gateway.addAccount('dua', ['surveyor'], ['12.72.01.1001']);
		await gateway.addAccount('lain', ['surveyor'], ['12.72.01.1001']);
		const here = await gateway.signIn('dua');
		const lost = await gateway.signIn('dua');
		const stranger = await gateway.signIn('lain');
		const listed = await own(here);
		expect(listed).toHaveLength(2);
		expect(listed.filter(({ current }) => current)).toHaveLength(1);
		const other = listed.find(({ current }) => !current)!;
		const end = (cookie: string, id: string) => gateway.app.request(`/session/own/${id}`, { method: 'DELETE', headers: { cookie } });
		expect((await end(stranger, other.id)).status).toBe(404);
		expect((await gateway.app.request('/session', { headers: { cookie: lost } })).status).toBe(200);
		expect((await end(here, other.id)).status).toBe(204);
		expect((await gateway.app.request('/session', { headers: { cookie: lost } })).status).toBe(401);
		expect((await end(here, other.id)).status).toBe(404);
		expect(await own(here)).toHaveLength(1);
	});

	it('say nothing to who is not signed in, and no token to anybody', async () => {
		expect((await gateway.app.request('/session/own')).status).toBe(401);
		const cookie = await gateway.signIn('petugas');
		expect(JSON.stringify(await own(cookie))).not.toContain(cookie.split('=')[1]);
	});
});

describe('the log', () => {
	it('holds the route and its id, and nothing of the person', async () => {
		const cookie = await gateway.signIn('petugas');
		await gateway.app.request('/session?account=petugas', { headers: { cookie, 'x-request-id': 'abc-123' } });
		const text = gateway.logged.join('').replaceAll('"/session/password"', 'its route');
		expect(JSON.parse(gateway.logged.at(-1)!)).toMatchObject({ requestId: 'abc-123', method: 'GET', route: '/session', status: 200 });
		expect(text).not.toMatch(/petugas|password|tablet-1/);
		expect(text).not.toContain(cookie.split('=')[1]);
	});

	it('takes no foreign request id that is long or not plain', async () => {
		for (const id of ['x'.repeat(65), 'a b', 'a"b']) {
			const answer = await gateway.app.request('/health', { headers: { 'x-request-id': id } });
			expect(answer.headers.get('x-request-id')).toMatch(/^[0-9A-Z]{26}$/);
		}
	});
});

describe('the device of a sign-in', () => {
	const signIn = async (account: string, device: string, cookie = '') => {
		const answer = await gateway.app.request('/session', json({ account, password: `${account} password`, device }, { cookie }));
		expect(answer.status).toBe(200);
		const cookies = answer.headers.getSetCookie().map((one) => one.split(';')[0]!);
		return { session: cookies[0]!, own: cookies[1]! };
	};
	/** The device a session counts for, as the office hears of it. */
	const heardOf = async (session: string) => {
		const before = new Set((await gateway.store.db('office').allDocs()).rows.map(({ id }) => id));
		await gateway.app.request('/db/survey', { headers: { cookie: session, 'hitei-unsent': '0' } });
		const heard = async () => (await gateway.store.db('office').allDocs()).rows.map(({ id }) => id).filter((id) => !before.has(id));
		await expect.poll(heard).toHaveLength(1);
		return (await heard())[0]!.split(':').at(-1)!;
	};

	it('is the one it says, also the next time, and for whoever signs in there next', async () => {
		const first = await signIn('petugas', 'tablet-7');
		expect(await heardOf(first.session)).toBe('tablet-7');
		await gateway.addAccount('rekan', ['surveyor'], ['12.72.01.1001']);
		const next = await signIn('rekan', 'tablet-7', first.own);
		expect(next.own).toBe(first.own);
		expect(await heardOf(next.session)).toBe('tablet-7');
	});

	it('is never the one of another browser: it gets one of its own, and keeps it', async () => {
		await signIn('petugas', 'tablet-8');
		const stranger = await signIn('petugas', 'tablet-8');
		const device = await heardOf(stranger.session);
		expect(device).not.toBe('tablet-8');
		const again = await signIn('petugas', 'tablet-8', stranger.own);
		expect(again.own).toBe(stranger.own);
		for (const made of ['hitei_device=tablet-8.guess', 'hitei_device=.', 'hitei_device=x', `hitei_device=${'x'.repeat(900)}`]) {
			const forged = await signIn('petugas', 'tablet-8', made);
			expect(forged.own).not.toContain('tablet-8');
		}
	});
});
