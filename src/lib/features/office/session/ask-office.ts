import type { z } from '#shared/kernel/zod';

/** Why the office did not do it. `wait`: too many tries; `exists`: the name is taken; `trouble`: the office's own. */
export type Why = 'no-answer' | 'unauthorized' | 'forbidden' | 'wait' | 'exists' | 'not-found' | 'not-acceptable' | 'trouble';

export type Answer<T> = { ok: true; value: T } | { ok: false; why: Why; seconds?: number; reason?: string };

const byStatus: Record<number, Why> = {
	400: 'not-acceptable',
	401: 'unauthorized',
	403: 'forbidden',
	404: 'not-found',
	409: 'exists',
	422: 'not-acceptable',
	429: 'wait',
};

/**
 * Asks the gateway something that needs it there and then (signing in, accounts). Never throws: no signal is an answer
 * too. `schema` reads the body; `null` when none is expected. Gives up after `patience` milliseconds.
 */
export async function askOffice<T>(
	method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
	path: string,
	schema: z.ZodMiniType<T> | null,
	{ body, patience = 20_000 }: { body?: unknown; patience?: number } = {},
): Promise<Answer<T>> {
	let response: Response;
	let text: string;
	try {
		response = await fetch(path, {
			method,
			headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
			body: body === undefined ? undefined : JSON.stringify(body),
			signal: AbortSignal.timeout(patience),
		});
		text = await response.text();
	} catch {
		return { ok: false, why: 'no-answer' };
	}
	const json = parsed(text);
	if (!response.ok) {
		const seconds = Number(response.headers.get('Retry-After')) || undefined;
		const reason = (json as { reason?: unknown } | null)?.reason;
		return { ok: false, why: byStatus[response.status] ?? 'trouble', seconds, ...(typeof reason === 'string' && { reason }) };
	}
	if (!schema) return { ok: true, value: undefined as T };
	const read = schema.safeParse(json);
	// A page instead of an answer: the portal of a public network, or a proxy without the gateway behind it.
	return read.success ? { ok: true, value: read.data } : { ok: false, why: 'no-answer' };
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
