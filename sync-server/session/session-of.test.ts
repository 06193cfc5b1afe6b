import { afterEach, beforeEach, expect, it } from 'vitest';
import { ulid } from 'ulid';
import { openTestGateway } from '../open-test-gateway';

let gateway: Awaited<ReturnType<typeof openTestGateway>>;
beforeEach(async () => {
	gateway = await openTestGateway();
});
afterEach(() => gateway.close());

it('says who somebody of HR is in the personnel list, so that nobody is offered an own result or lets an own record through', async () => {
	await gateway.store.db('reference').put({
		...{ _id: 'reference.person:P7', kind: 'reference.person', v: 1, unit: '*', period: '*', subject: 'P7' },
		...{ by: 'admin', device: 'd', at: '2026-11-01T00:00:00.000Z', edit: ulid() },
		body: {
			...{ name: 'Rosa', nip: null, status: 'PNS', grade: null, post: 'Analis', postKind: 'pelaksana', level: null, unit: 'BKPSDM' },
			...{ lines: [], account: 'rosa', leftOn: null },
		},
	});
	await gateway.addAccount('rosa', ['hr']);
	await gateway.addAccount('both', ['hr', 'employee']);
	const cookie = await gateway.signIn('rosa');
	const answer = await gateway.app.request('/session', { headers: { cookie } });
	expect(await answer.json()).toMatchObject({ account: 'rosa', roles: ['hr'], person: 'P7' });
});
