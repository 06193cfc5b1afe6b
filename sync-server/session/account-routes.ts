import { Hono, type Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { HTTPException } from 'hono/http-exception';
import { z } from '#shared/kernel/zod';
import { accountId, accountName, accountRoles, accountUnits, isActiveAdmin, newPassword, type Account } from './account';
import type { AccountBook } from './account-book';
import type { Audit } from './audit';
import { hashPassword } from './password';
import { readJson } from './read-json';
import type { GatewayEnv } from './who';

const newAccount = z.object({ account: accountId, name: accountName, password: newPassword, roles: accountRoles, units: accountUnits });
const accountChange = z.partial(
	z.object({ name: accountName, password: newPassword, roles: accountRoles, units: accountUnits, disabled: z.boolean() }),
);

const adminOnly = createMiddleware<GatewayEnv>(async (c, next) => {
	if (!c.get('who').session.roles.includes('admin'))
		return c.json({ error: 'forbidden', reason: 'Hanya admin yang dapat mengelola akun.' }, 403);
	await next();
});

/** The accounts of the office, for administrators; mounted behind the session middleware. */
export function accountRoutes({ accounts, audit }: { accounts: AccountBook; audit: Audit }): Hono<GatewayEnv> {
	const by = (c: Context<GatewayEnv>) => c.get('who').session.account;

	return new Hono<GatewayEnv>()
		.use(adminOnly)
		.get('/', async (c) => {
			c.header('Cache-Control', 'no-store');
			return c.json((await accounts.list()).map(visible));
		})
		.post('/', async (c) => {
			const { password, ...given } = await readJson(c, newAccount);
			const account = { ...given, hash: await hashPassword(password), disabled: false, generation: 0, created: new Date().toISOString() };
			if (!(await accounts.create(account))) return c.json({ error: 'conflict', reason: 'Nama akun ini sudah dipakai.' }, 409);
			const { roles, units } = given;
			await audit({ by: by(c), action: 'account.created', account: given.account, after: { roles, units } });
			return c.json(visible(account), 201);
		})
		.patch('/:account', async (c) => {
			const { password, ...given } = await readJson(c, accountChange);
			const hash = password === undefined ? undefined : await hashPassword(password);
			// Whoever knew the old password, or was shut out, must not go on under a session opened before.
			const ends = hash !== undefined || given.disabled === true;
			const after = await accounts.change(c.req.param('account'), (before, all) => {
				const changed = { ...before, ...given, ...(hash && { hash }), generation: before.generation + (ends ? 1 : 0) };
				if (isActiveAdmin(before) && !isActiveAdmin(changed) && all.filter(isActiveAdmin).length === 1) throw lastAdmin();
				return changed;
			});
			if (!after) return unknown(c);
			const { roles, units, disabled } = given;
			const fields = [...Object.keys(given), ...(hash ? ['password'] : [])];
			await audit({ by: by(c), action: 'account.changed', account: after.account, fields, after: { roles, units, disabled } });
			return c.json(visible(after));
		})
		.delete('/:account/sessions', async (c) => {
			const after = await accounts.change(c.req.param('account'), (before) => ({ ...before, generation: before.generation + 1 }));
			if (!after) return unknown(c);
			await audit({ by: by(c), action: 'sessions.ended', account: after.account });
			return c.body(null, 204);
		});
}

/** What an administrator sees: never the hash. */
function visible({ account, name, roles, units, disabled, created }: Omit<Account, '_id' | '_rev'>) {
	return { account, name, roles, units, disabled, created };
}

function lastAdmin(): HTTPException {
	const reason = 'Ini admin terakhir yang aktif. Tunjuk admin lain lebih dahulu.';
	return new HTTPException(422, { res: Response.json({ error: 'last_admin', reason }, { status: 422 }) });
}

function unknown(c: Context<GatewayEnv>): Response {
	return c.json({ error: 'not_found', reason: 'Akun tidak ditemukan.' }, 404);
}
