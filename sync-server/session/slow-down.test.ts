import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { slowDown } from './slow-down';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Makes `n` failed attempts and tells what the next one is asked to wait, in seconds. */
async function fail(slow: ReturnType<typeof slowDown>, n: number, account: string, address: (n: number) => string): Promise<number> {
	for (let i = 0; i < n; i++) await slow.attempt(account, address(i));
	return slow.attempt(account, address(n));
}

describe('slowing down', () => {
	it('holds one account at one address after five failures, for five minutes at most', async () => {
		const slow = slowDown();
		const wait = await fail(slow, 5, 'ani', () => 'here');
		expect(wait).toBeGreaterThan(290);
		expect(wait).toBeLessThanOrEqual(300);
		expect(await slow.attempt('ani', 'there')).toBe(0);
		expect(await slow.attempt('budi', 'here')).toBe(0);
		vi.advanceTimersByTime(wait * 1000);
		expect(await slow.attempt('ani', 'here')).toBe(0);
	});

	it('begins anew after a sign-in that succeeded', async () => {
		const slow = slowDown();
		expect(await fail(slow, 4, 'ani', () => 'here')).toBe(0);
		await slow.succeeded('ani', 'here');
		expect(await fail(slow, 4, 'ani', () => 'here')).toBe(0);
	});

	it('holds an address that tries many accounts', async () => {
		const slow = slowDown();
		const waits: number[] = [];
		for (let n = 0; n < 101; n++) waits.push(await slow.attempt(`account-${n}`, 'here'));
		expect(waits.slice(0, 100).every((wait) => wait === 0)).toBe(true);
		expect(waits[100]).toBeGreaterThan(0);
	});

	it('never locks an account that is guessed at from many addresses: it only answers later', async () => {
		const delays: number[] = [];
		const slow = slowDown(async (ms) => void delays.push(ms));
		expect(await fail(slow, 19, 'ani', (n) => `bot-${n}`)).toBe(0);
		expect(delays).toEqual([]);
		expect(await fail(slow, 500, 'ani', (n) => `other-bot-${n}`)).toBe(0);
		expect(delays).toHaveLength(501);
		expect(await slow.attempt('ani', 'tablet of ani')).toBe(0);
	});
});
