import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { json, openTestGateway } from '../open-test-gateway';
import { firstAdmin } from './first-admin';

let gateway: Awaited<ReturnType<typeof openTestGateway>>;
beforeEach(async () => {
	gateway = await openTestGateway();
});
afterEach(() => gateway.close());

async function asAdmin(account = 'kepala') {
	if (!(await gateway.accounts.find(account))) await gateway.addAccount(account, ['admin']);
	const cookie = await gateway.signIn(account);
	return (path: string, method: string, body?: unknown) =>
		body === undefined
			? gateway.app.request(path, { method, headers: { cookie } })
			: gateway.app.request(path, json(body, { method, cookie }));
}

const surveyor = { account: 'ani', name: 'Ani', password: 'kata sandi panjang', roles: ['surveyor'], units: ['12.72.01.1001'] };

async function audited(): Promise<Record<string, unknown>[]> {
	const { rows } = await gateway.store.db('audit').allDocs({ include_docs: true });
	return rows.map((row) => row.doc as unknown as Record<string, unknown>);
}

describe('/accounts', () => {
	it('is for administrators only', async () => {
		await gateway.addAccount('ani', ['surveyor', 'hr']);
		const cookie = await gateway.signIn('ani');
		expect((await gateway.app.request('/accounts')).status).toBe(401);
		for (const [method, path] of [
			['GET', '/accounts'],
			['POST', '/accounts'],
			['PATCH', '/accounts/ani'],
			['DELETE', '/accounts/ani/sessions'],
		] as const)
			expect((await gateway.app.request(path, { method, headers: { cookie } })).status).toBe(403);
	});

	it('makes an account that can sign in, once, and lists it without its hash', async () => {
		const ask = await asAdmin();
		expect((await ask('/accounts', 'POST', surveyor)).status).toBe(201);
		expect((await ask('/accounts', 'POST', { ...surveyor, account: 'ANI' })).status).toBe(409);
		expect(await gateway.signIn('ani', surveyor.password)).toMatch(/^hitei_session=/);
		const list = await (await ask('/accounts', 'GET')).text();
		expect(JSON.parse(list)).toMatchObject([{ account: 'ani', units: ['12.72.01.1001'], disabled: false }, { account: 'kepala' }]);
		expect(list).not.toMatch(/argon2|hash/);
	});

	it.each([
		[{ ...surveyor, password: 'short' }, 'password'],
		[{ ...surveyor, account: '../x' }, 'account'],
		[{ ...surveyor, roles: ['emperor'] }, 'roles.0'],
		[{ ...surveyor, roles: [] }, 'roles'],
		[{ ...surveyor, units: ['a b'] }, 'units.0'],
	])('refuses %j and names the field', async (body, field) => {
		const ask = await asAdmin();
		const answer = await ask('/accounts', 'POST', body);
		expect(answer.status).toBe(400);
		expect(await answer.json()).toEqual({ error: 'bad_request', reason: `not acceptable: ${field}` });
	});

	it('ends sessions with a new password, with disabling and on request; changed rights leave them', async () => {
		const ask = await asAdmin();
		await ask('/accounts', 'POST', surveyor);
		const stillIn = async (cookie: string) => (await gateway.app.request('/session', { headers: { cookie } })).status === 200;
		let cookie = await gateway.signIn('ani', surveyor.password);
		expect((await ask('/accounts/ani', 'PATCH', { units: ['12.72.01.1002'] })).status).toBe(200);
		expect(await stillIn(cookie)).toBe(true);
		expect((await ask('/accounts/ani/sessions', 'DELETE')).status).toBe(204);
		expect(await stillIn(cookie)).toBe(false);
		cookie = await gateway.signIn('ani', surveyor.password);
		await ask('/accounts/ani', 'PATCH', { password: 'kata sandi lainnya' });
		expect(await stillIn(cookie)).toBe(false);
		cookie = await gateway.signIn('ani', 'kata sandi lainnya');
		await ask('/accounts/ani', 'PATCH', { disabled: true });
		expect(await stillIn(cookie)).toBe(false);
		await ask('/accounts/ani', 'PATCH', { disabled: false });
		expect(await stillIn(cookie)).toBe(false);
		expect((await ask('/accounts/nobody', 'PATCH', { name: 'X' })).status).toBe(404);
	});

	it('keeps the last administrator, also against two who remove each other at once', async () => {
		const ask = await asAdmin();
		expect((await ask('/accounts/kepala', 'PATCH', { disabled: true })).status).toBe(422);
		expect((await ask('/accounts/kepala', 'PATCH', { roles: ['hr'] })).status).toBe(422);
		const other = await asAdmin('wakil');
		const answers = await Promise.all([
			ask('/accounts/wakil', 'PATCH', { disabled: true }),
			other('/accounts/kepala', 'PATCH', { roles: ['hr'] }),
		]);
		expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
	});

	it('writes down who did what to whose account, and no personal data', async () => {
		const ask = await asAdmin();
		await ask('/accounts', 'POST', surveyor);
		await ask('/accounts/ani', 'PATCH', { name: 'Ani Baru', password: 'kata sandi lainnya', disabled: true });
		await ask('/accounts/ani/sessions', 'DELETE');
		const entries = await audited();
		expect(entries).toMatchObject([
			{ by: 'kepala', action: 'account.created', account: 'ani', after: { roles: ['surveyor'] } },
			{ by: 'kepala', action: 'account.changed', account: 'ani', fields: ['name', 'disabled', 'password'], after: { disabled: true } },
			{ by: 'kepala', action: 'sessions.ended', account: 'ani' },
		]);
		expect(JSON.stringify(entries)).not.toMatch(/Ani|sandi|argon2/);
	});
});

describe('/setup', () => {
	const person = { account: 'kepala', name: 'Kepala', password: 'kata sandi panjang' };

	it('makes the first administrator once with the printed token, and only its hash is stored', async () => {
		const token = (await firstAdmin(gateway.store).invite(false))!;
		const { rows } = await gateway.store.db('accounts').allDocs({ include_docs: true });
		expect(JSON.stringify(rows)).not.toContain(token);
		expect(await (await gateway.app.request('/setup')).json()).toEqual({ open: true });
		expect((await gateway.app.request('/setup', json({ ...person, token: 'guess' }))).status).toBe(403);
		const both = await Promise.all([
			gateway.app.request('/setup', json({ ...person, token })),
			gateway.app.request('/setup', json({ ...person, account: 'orang-lain', token })),
		]);
		expect(both.map(({ status }) => status).sort()).toEqual([201, 403]);
		expect(await (await gateway.app.request('/setup')).json()).toEqual({ open: false });
		expect(await gateway.accounts.list()).toHaveLength(1);
	});

	it('takes no weak password, and the token is not used up by it', async () => {
		const token = (await firstAdmin(gateway.store).invite(false))!;
		expect((await gateway.app.request('/setup', json({ ...person, password: 'short', token }))).status).toBe(400);
		expect((await gateway.app.request('/setup', json({ ...person, token }))).status).toBe(201);
		expect(await gateway.signIn('kepala', person.password)).toMatch(/^hitei_session=/);
	});

	it('gives a new token at a later start while nobody has used the old one, and none afterwards', async () => {
		const first = firstAdmin(gateway.store);
		const [old, next] = [await first.invite(false), await first.invite(false)];
		expect((await gateway.app.request('/setup', json({ ...person, token: old }))).status).toBe(403);
		expect((await gateway.app.request('/setup', json({ ...person, token: next }))).status).toBe(201);
		expect(await first.invite(true)).toBeNull();
	});
});
