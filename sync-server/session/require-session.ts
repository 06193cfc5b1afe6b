import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { peerOf } from './peer';
import type { Personnel } from '../domains/personnel/personnel';
import type { RightsWatch } from './rights-watch';
import { sessionOf } from './session-of';
import { sessionLife, type ResolvedSession, type SessionBook } from './session-book';
import type { GatewayEnv } from './who';

const cookie = 'hitei_session';
const knownBy = 'hitei_device';

/** The token the browser sent; absent when it has none. */
export function sessionToken(c: Context<GatewayEnv>): string | undefined {
	return getCookie(c, cookie);
}

/** Gives the browser its token: no script reads it, no other site sends it, and it stays off plain http where https is used. */
export function giveCookie(c: Context<GatewayEnv>, token: string): void {
	setCookie(c, cookie, token, { httpOnly: true, sameSite: 'Strict', path: '/', secure: peerOf(c).https, maxAge: sessionLife / 1000 });
}

/** What a browser was given at its first sign-in and keeps when its person signs out: by it the device is known again. */
export function deviceCookie(c: Context<GatewayEnv>): string | undefined {
	return getCookie(c, knownBy);
}

export function giveDeviceCookie(c: Context<GatewayEnv>, value: string): void {
	const maxAge = 400 * 24 * 60 * 60; // browsers keep none longer
	setCookie(c, knownBy, value, { httpOnly: true, sameSite: 'Strict', path: '/session', secure: peerOf(c).https, maxAge });
}

export function takeCookie(c: Context<GatewayEnv>): void {
	deleteCookie(c, cookie, { path: '/', secure: peerOf(c).https });
}

/** The session behind a request, its cookie renewed when its life was extended; `null` when nobody is signed in. */
export async function resolveSession(c: Context<GatewayEnv>, sessions: SessionBook): Promise<ResolvedSession | null> {
	const token = sessionToken(c);
	const session = token ? await sessions.resolve(token) : null;
	if (session?.extended) giveCookie(c, token!);
	return session;
}

/** The answer to somebody who is not signed in. */
export function notSignedIn(c: Context<GatewayEnv>): Response {
	return c.json({ error: 'unauthorized', reason: 'Silakan masuk terlebih dahulu.' }, 401);
}

/** Lets signed-in people through, as `who`; looks the session and the account up each time, so what was taken away is gone at once. */
export function requireSession(sessions: SessionBook, personnel: Personnel, watch?: RightsWatch) {
	return createMiddleware<GatewayEnv>(async (c, next) => {
		const session = await resolveSession(c, sessions);
		if (!session) return notSignedIn(c);
		const who = await sessionOf(session.account, personnel);
		const token = sessionToken(c)!;
		const open = watch && {
			until: (gone: AbortSignal) => watch.until(token, who, gone),
			isUnchanged: () => watch.isUnchanged(token, who),
		};
		c.set('who', { session: who, device: session.device, ...open });
		await next();
	});
}
