import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestGateway } from '../open-test-gateway';
import { sessionBook, sessionLife } from './session-book';

const day = 24 * 60 * 60 * 1000;
let gateway: Awaited<ReturnType<typeof openTestGateway>>;
let now: number;

beforeEach(async () => {
	gateway = await openTestGateway();
	await gateway.addAccount('ani', ['surveyor']);
	now = Date.parse('2026-11-24T01:00:00Z');
});
afterEach(() => gateway.close());

async function opened() {
	const sessions = sessionBook(gateway.store, gateway.accounts, () => now);
	return { sessions, token: await sessions.open((await gateway.accounts.find('ani'))!, 'tablet-1') };
}

describe('a session', () => {
	it('lives thirty days after its last use, not after its first', async () => {
		const { sessions, token } = await opened();
		for (let used = 0; used < 3; used++) {
			now += 29 * day;
			expect(await sessions.resolve(token)).toMatchObject({ device: 'tablet-1', extended: true });
		}
		now += sessionLife;
		expect(await sessions.resolve(token)).toBeNull();
	});

	it('is written again once a day at most, also by requests that come together', async () => {
		const { sessions, token } = await opened();
		const written = async () => (await gateway.store.db('accounts').info()).update_seq;
		const before = await written();
		now += day / 2;
		expect(await sessions.resolve(token)).toMatchObject({ extended: false });
		expect(await written()).toBe(before);
		now += day;
		await Promise.all([sessions.resolve(token), sessions.resolve(token), sessions.resolve(token)]);
		expect(Number(await written()) - Number(before)).toBe(1);
	});

	it('is not opened by a token that was never given', async () => {
		const { sessions } = await opened();
		expect(await sessions.resolve('A'.repeat(43))).toBeNull();
	});
});

describe('sweeping', () => {
	it('removes what expired or was ended, and nothing else', async () => {
		const { sessions, token } = await opened();
		now += 31 * day;
		const account = (await gateway.accounts.find('ani'))!;
		const alive = await sessions.open(account, 'tablet-2');
		await sessions.open({ ...account, generation: account.generation + 1 }, 'tablet-3');
		expect(await sessions.sweep()).toBe(2);
		expect(await sessions.resolve(token)).toBeNull();
		expect(await sessions.resolve(alive)).toMatchObject({ device: 'tablet-2' });
	});
});
