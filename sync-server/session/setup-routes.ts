import { Hono } from 'hono';
import { z } from '#shared/kernel/zod';
import { accountId, accountName, isActiveAdmin, newPassword } from './account';
import type { AccountBook } from './account-book';
import type { Audit } from './audit';
import type { FirstAdmin } from './first-admin';
import { hashPassword } from './password';
import { readJson } from './read-json';
import type { GatewayEnv } from './who';

const firstAdministrator = z.object({
	token: z.string().check(z.maxLength(100)),
	account: accountId,
	name: accountName,
	password: newPassword,
});

/** Making the first administrator with the link printed at the first start; closed for ever after that. */
export function setupRoutes({ accounts, first, audit }: { accounts: AccountBook; first: FirstAdmin; audit: Audit }): Hono<GatewayEnv> {
	return new Hono<GatewayEnv>()
		.get('/', async (c) => {
			c.header('Cache-Control', 'no-store');
			// A link that was asked for beside an administrator there is says nothing to the sign-in page.
			return c.json({ open: (await first.isOpen()) && !(await accounts.list()).some(isActiveAdmin) });
		})
		.post('/', async (c) => {
			const { token, account, name, password } = await readJson(c, firstAdministrator);
			if (!(await first.use(token)))
				return c.json({ error: 'forbidden', reason: 'Tautan ini tidak berlaku lagi. Mulai ulang server untuk mendapat tautan baru.' }, 403);
			const created = new Date().toISOString();
			const hash = await hashPassword(password);
			const made = await accounts.create({ account, name, roles: ['admin'], units: [], hash, disabled: false, generation: 0, created });
			if (!made)
				return c.json({ error: 'conflict', reason: 'Nama akun ini sudah dipakai. Mulai ulang server untuk mendapat tautan baru.' }, 409);
			await audit({ by: account, action: 'setup.used', account });
			return c.json({ account }, 201);
		});
}
