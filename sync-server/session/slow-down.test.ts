import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { slowDown } from './slow-down';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const by = (account: string, address: string, known: string | null = null) => ({ account, address, known });

/** Makes `n` failed attempts and tells what the next one is asked to wait, in seconds. */
async function fail(slow: ReturnType<typeof slowDown>, n: number, account: string, address: (n: number) => string): Promise<number> {
	for (let i = 0; i < n; i++) await slow.attempt({ account, address: address(i), known: null });
	return slow.attempt({ account, address: address(n), known: null });
}

describe('slowing down', () => {
	it('holds one account at one address after five failures, for five minutes at most', async () => {
		const slow = slowDown();
		const wait = await fail(slow, 5, 'ani', () => 'here');
		expect(wait).toBeGreaterThan(290);
		expect(wait).toBeLessThanOrEqual(300);
		expect(await slow.attempt(by('ani', 'there'))).toBe(0);
		expect(await slow.attempt(by('budi', 'here'))).toBe(0);
		vi.advanceTimersByTime(wait * 1000);
		expect(await slow.attempt(by('ani', 'here'))).toBe(0);
	});

	it('begins anew after a sign-in that succeeded', async () => {
		const slow = slowDown();
		expect(await fail(slow, 4, 'ani', () => 'here')).toBe(0);
		await slow.succeeded(by('ani', 'here'));
		expect(await fail(slow, 4, 'ani', () => 'here')).toBe(0);
	});

	it('never locks an office behind an address that tries many names: it only answers later there, and not to known devices', async () => {
		const delays: number[] = [];
		const slow = slowDown(async (ms) => void delays.push(ms));
		for (let n = 0; n < 100; n++) expect(await slow.attempt(by(`account-${n}`, 'office'))).toBe(0);
		expect(delays).toEqual([]);
		expect(await slow.attempt(by('ani', 'office'))).toBe(0);
		expect(delays).toEqual([3_000]);
		expect(await slow.attempt(by('budi', 'office', 'TABLET'))).toBe(0);
		expect(await slow.attempt(by('citra', 'elsewhere'))).toBe(0);
		expect(delays).toHaveLength(1);
	});

	it('lets so many wait at one address and no more, so that a flood does not fill the memory', async () => {
		const slow = slowDown(() => new Promise(() => undefined));
		for (let n = 0; n < 100; n++) await slow.attempt(by(`account-${n}`, 'office'));
		const waits = Array.from({ length: 30 }, (_, n) => slow.attempt(by(`more-${n}`, 'office')));
		expect(await Promise.all(waits.slice(20))).toEqual(Array.from({ length: 10 }, () => 3));
	});

	it('holds a known device apart from the address it is behind', async () => {
		const slow = slowDown();
		expect(await fail(slow, 5, 'ani', () => 'office')).toBeGreaterThan(0);
		expect(await slow.attempt(by('ani', 'office', 'TABLET'))).toBe(0);
		for (let n = 0; n < 4; n++) await slow.attempt(by('ani', 'office', 'TABLET'));
		expect(await slow.attempt(by('ani', 'office', 'TABLET'))).toBeGreaterThan(0);
	});

	it('never locks an account that is guessed at from many addresses: it only answers later', async () => {
		const delays: number[] = [];
		const slow = slowDown(async (ms) => void delays.push(ms));
		expect(await fail(slow, 19, 'ani', (n) => `bot-${n}`)).toBe(0);
		expect(delays).toEqual([]);
		expect(await fail(slow, 500, 'ani', (n) => `other-bot-${n}`)).toBe(0);
		expect(delays).toHaveLength(501);
		expect(await slow.attempt(by('ani', 'tablet of ani'))).toBe(0);
	});
});
