import { HTTPException } from 'hono/http-exception';
import type { Context } from 'hono';
import { z } from '#shared/kernel/zod';
import type { GatewayEnv } from './who';

/**
 * The request's body, read as JSON and held against `schema`.
 * @throws HTTPException 415 for another content type, 400 naming the first field that does not fit (never its value)
 */
export async function readJson<T>(c: Context<GatewayEnv>, schema: z.ZodMiniType<T>): Promise<T> {
	// A form of another site can send text/plain without asking; JSON it cannot.
	if (!/^application\/json\b/i.test(c.req.header('content-type') ?? ''))
		throw answer(415, 'bad_content_type', 'Content-Type must be application/json');
	const parsed = schema.safeParse(await c.req.json().catch(() => undefined));
	if (parsed.success) return parsed.data;
	const path = parsed.error.issues[0]?.path.map(String).join('.');
	throw answer(400, 'bad_request', path ? `not acceptable: ${path}` : 'invalid JSON');
}

function answer(status: 400 | 415, error: string, reason: string): HTTPException {
	return new HTTPException(status, { res: Response.json({ error, reason }, { status }) });
}
