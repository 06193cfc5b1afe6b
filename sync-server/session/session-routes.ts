import { Hono, type Context } from 'hono';
import { actorId } from '#shared/kernel/envelope';
import { z } from '#shared/kernel/zod';
import { feedsOf, rightsOf, scopeOf } from '#shared/access';
import { accountId, newPassword, type Account } from './account';
import type { AccountBook } from './account-book';
import type { Audit } from './audit';
import type { Devices } from './devices';
import { hashPassword, passwordMatches } from './password';
import { peerOf } from './peer';
import type { Personnel } from '../domains/personnel/personnel';
import { sessionOf } from './session-of';
import { readJson } from './read-json';
import { deviceCookie, giveCookie, giveDeviceCookie, notSignedIn, resolveSession, sessionToken, takeCookie } from './require-session';
import type { SessionBook } from './session-book';
import type { SlowDown } from './slow-down';
import type { GatewayEnv } from './who';

const credentials = z.object({
	account: z.string().check(z.maxLength(200)),
	password: z.string().check(z.maxLength(1000)),
	device: actorId,
});

const passwordChange = z.object({ old: z.string().check(z.maxLength(1000)), new: newPassword });

export interface SessionParts {
	accounts: AccountBook;
	sessions: SessionBook;
	slow: SlowDown;
	devices: Devices;
	personnel: Personnel;
	audit: Audit;
	/** What the account's devices were last heard to hold and never sent. */
	held: (account: string) => Promise<{ at: string; unsent: number }[]>;
}

/** Signing in, asking who one is, signing out; the own password and the own sessions. */
export function sessionRoutes({ accounts, sessions, slow, devices, personnel, audit, held }: SessionParts): Hono<GatewayEnv> {
	return new Hono<GatewayEnv>()
		.post('/', async (c) => {
			const { account: typed, password, device } = await readJson(c, credentials);
			const id = accountId.safeParse(typed).data;
			const { address } = peerOf(c);
			const given = deviceCookie(c);
			const attempt = { account: id ?? '-', address, known: id ? await devices.knownTo(id, given) : null };
			const wait = await slow.attempt(attempt);
			if (wait > 0) return tooMany(c, wait);
			const account = id ? await accounts.find(id) : null;
			const matches = await passwordMatches(account?.hash, password);
			// Unknown, disabled and mistyped look the same, in words and in time.
			if (!account || account.disabled || !matches)
				return c.json({ error: 'unauthorized', reason: 'Nama akun atau kata sandi tidak cocok.' }, 401);
			await slow.succeeded(attempt);
			const earlier = sessionToken(c);
			if (earlier) await sessions.end(earlier);
			const unsent = await held(account.account);
			const own = await devices.welcome(account.account, device, given);
			giveCookie(c, await sessions.open(account, own.device));
			giveDeviceCookie(c, own.cookie);
			return c.json({ ...(await described(account, personnel)), ...(unsent.length > 0 && { held: unsent }) });
		})
		.get('/', async (c) => {
			const session = await resolveSession(c, sessions);
			return session ? c.json(await described(session.account, personnel)) : notSignedIn(c);
		})
		.delete('/', async (c) => {
			const token = sessionToken(c);
			if (token) await sessions.end(token);
			takeCookie(c);
			return c.body(null, 204);
		})
		.post('/password', async (c) => {
			const session = await resolveSession(c, sessions);
			if (!session) return notSignedIn(c);
			const { account } = session.account;
			const { old, new: wanted } = await readJson(c, passwordChange);
			const attempt = { account, address: peerOf(c).address, known: await devices.knownTo(account, deviceCookie(c)) };
			// Whoever finds a tablet that is signed in may not guess the password here either.
			const wait = await slow.attempt(attempt);
			if (wait > 0) return tooMany(c, wait);
			if (!(await passwordMatches(session.account.hash, old)))
				return c.json({ error: 'wrong_password', reason: 'Kata sandi lama tidak cocok.' }, 403);
			await slow.succeeded(attempt);
			const hash = await hashPassword(wanted);
			const after = await accounts.change(account, (before) => ({ ...before, hash, generation: before.generation + 1 }));
			if (!after) return notSignedIn(c);
			await audit({ by: account, action: 'password.changed', account });
			// Every session opened before is void by the generation, this one too: it goes on under a new token.
			giveCookie(c, await sessions.open(after, session.device));
			return c.body(null, 204);
		})
		.get('/own', async (c) => {
			const session = await resolveSession(c, sessions);
			if (!session) return notSignedIn(c);
			c.header('Cache-Control', 'no-store');
			return c.json((await sessions.list(session.account)).map((open) => ({ ...open, current: open.id === session.id })));
		})
		.delete('/own/:id', async (c) => {
			const session = await resolveSession(c, sessions);
			if (!session) return notSignedIn(c);
			const { account } = session.account;
			if (!(await sessions.endOne(account, c.req.param('id'))))
				return c.json({ error: 'not_found', reason: 'Sesi ini sudah berakhir.' }, 404);
			await audit({ by: account, action: 'own-session.ended', account });
			return c.body(null, 204);
		});
}

function tooMany(c: Context<GatewayEnv>, seconds: number): Response {
	c.header('Retry-After', String(seconds));
	return c.json({ error: 'too_many_requests', reason: 'Terlalu banyak percobaan. Tunggu sebentar, lalu coba lagi.' }, 429);
}

async function described(account: Account, personnel: Personnel) {
	const session = await sessionOf(account, personnel);
	const scopes = Object.fromEntries(feedsOf(session).map((feed) => [feed, scopeOf(session, feed)]));
	return { ...session, name: account.name, scope: rightsOf(session), scopes };
}
