import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openTestGateway } from './open-test-gateway';

let gateway: Awaited<ReturnType<typeof openTestGateway>>;
beforeEach(async () => {
	gateway = await openTestGateway();
});
afterEach(() => gateway.close());

describe('the error boundary', () => {
	it('answers an error thrown later with 500, the request id and no detail, and keeps the detail out of the log', async () => {
		gateway.app.get('/boom', async () => {
			await new Promise((resolve) => setImmediate(resolve));
			throw new Error('survey.response:01 of Ani could not be stored');
		});
		const answer = await gateway.app.request('/boom', { headers: { 'x-request-id': 'boom-1' } });
		expect(answer.status).toBe(500);
		expect(await answer.json()).toEqual({
			error: 'internal_server_error',
			reason: 'Terjadi gangguan pada server.',
			requestId: 'boom-1',
		});
		const logged = gateway.logged.map((line) => JSON.parse(line) as Record<string, unknown>);
		expect(logged).toMatchObject([
			{ level: 'error', requestId: 'boom-1', error: 'Error' },
			{ requestId: 'boom-1', route: '/boom', status: 500 },
		]);
		expect(JSON.stringify(logged[0])).toContain('app.test.ts');
		expect(gateway.logged.join('')).not.toMatch(/Ani|could not be stored/);
	});

	it('says that the store is away where that is the cause, and health says so too', async () => {
		await gateway.addAccount('petugas', ['surveyor'], ['12.72.01.1001']);
		const cookie = await gateway.signIn('petugas');
		await gateway.store.close();
		for (const path of ['/session', '/db/survey', '/accounts']) {
			const answer = await gateway.app.request(path, { headers: { cookie } });
			expect(answer.status).toBe(503);
			expect(answer.headers.get('retry-after')).toBe('5');
		}
		const health = await gateway.app.request('/health');
		expect(health.status).toBe(503);
		expect(await health.json()).toMatchObject({ ok: false, store: 'embedded', reason: expect.stringMatching(/./) });
	});
});

describe('every answer', () => {
	it.each(['/health', '/session', '/db/survey', '/schema', '/nothing-here'])(
		'of %s runs nothing in a browser and has an id',
		async (path) => {
			const answer = await gateway.app.request(path);
			expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; form-action 'none'; frame-ancestors 'none'");
			expect(answer.headers.get('cache-control')).toBe('no-store');
			expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
			expect(answer.headers.get('x-request-id')).toMatch(/^[0-9A-Z]{26}$/);
		},
	);

	it('of every route, to whom it may concern and to nobody, stays in no cache', async () => {
		await gateway.addAccount('ani', ['admin', 'hr']);
		const fill = (path: string) =>
			path.replace(':feed', 'survey').replace(/:(account|id)(\{.+\})?/, 'ani').replace('/*', '/nothing-here'); // prettier-ignore
		const routes = new Set(gateway.app.routes.flatMap(({ method, path }) => (method === 'ALL' ? [] : [`${method} ${fill(path)}`])));
		for (const route of [...routes, 'GET /db/survey/_all_docs', 'GET /db/none', 'OPTIONS /session'])
			for (const account of [null, 'ani']) {
				const [method, path] = route.split(' ') as [string, string];
				const headers = { 'content-type': 'application/json', ...(account && { cookie: await gateway.signIn(account) }) };
				const answer = await gateway.app.request(path, { method, headers, ...(method !== 'GET' && { body: '{}' }) });
				expect(answer.headers.get('cache-control'), `${route} as ${account}`).toBe('no-store');
			}
		expect(routes.size).toBeGreaterThan(20);
	});

	it('is CouchDB-shaped for an address that does not exist', async () => {
		const answer = await gateway.app.request('/nothing-here');
		expect(answer.status).toBe(404);
		expect(await answer.json()).toEqual({ error: 'not_found', reason: 'missing' });
	});
});

describe('GET /health', () => {
	it('asks the store once for all who ask at once', async () => {
		const problem = vi.spyOn(gateway.store, 'problem');
		const answers = await Promise.all(Array.from({ length: 20 }, () => gateway.app.request('/health')));
		expect(answers.every(({ status }) => status === 200)).toBe(true);
		expect(problem).toHaveBeenCalledTimes(1);
		await gateway.app.request('/health');
		expect(problem).toHaveBeenCalledTimes(2);
		problem.mockRestore();
	});

	it('says what runs, to anybody', async () => {
		const answer = await gateway.app.request('/health');
		expect(answer.status).toBe(200);
		expect(await answer.json()).toEqual({ ok: true, version: expect.stringMatching(/^\d/), store: 'embedded', boot: expect.any(String) });
	});
});
