import { Hono } from 'hono';
import { actorId } from '#shared/kernel/envelope';
import { z } from '#shared/kernel/zod';
import { feedsOf, rightsOf, scopeOf } from '#shared/access';
import { accountId, type Account } from './account';
import type { AccountBook } from './account-book';
import type { Devices } from './devices';
import { passwordMatches } from './password';
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

export interface SessionParts {
	accounts: AccountBook;
	sessions: SessionBook;
	slow: SlowDown;
	devices: Devices;
	personnel: Personnel;
}

/** Signing in, asking who one is, signing out. */
export function sessionRoutes({ accounts, sessions, slow, devices, personnel }: SessionParts): Hono<GatewayEnv> {
	return new Hono<GatewayEnv>()
		.post('/', async (c) => {
			const { account: typed, password, device } = await readJson(c, credentials);
			const id = accountId.safeParse(typed).data;
			const { address } = peerOf(c);
			const given = deviceCookie(c);
			const attempt = { account: id ?? '-', address, known: id ? await devices.knownTo(id, given) : null };
			const wait = await slow.attempt(attempt);
			if (wait > 0) {
				c.header('Retry-After', String(wait));
				return c.json({ error: 'too_many_requests', reason: 'Terlalu banyak percobaan masuk. Tunggu sebentar, lalu coba lagi.' }, 429);
			}
			const account = id ? await accounts.find(id) : null;
			const matches = await passwordMatches(account?.hash, password);
			// Unknown, disabled and mistyped look the same, in words and in time.
			if (!account || account.disabled || !matches)
				return c.json({ error: 'unauthorized', reason: 'Nama akun atau kata sandi tidak cocok.' }, 401);
			await slow.succeeded(attempt);
			const earlier = sessionToken(c);
			if (earlier) await sessions.end(earlier);
			const own = await devices.welcome(account.account, device, given);
			giveCookie(c, await sessions.open(account, own.device));
			giveDeviceCookie(c, own.cookie);
			return c.json(await described(account, personnel));
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
		});
}

async function described(account: Account, personnel: Personnel) {
	const session = await sessionOf(account, personnel);
	const scopes = Object.fromEntries(feedsOf(session).map((feed) => [feed, scopeOf(session, feed)]));
	return { ...session, name: account.name, scope: rightsOf(session), scopes };
}
