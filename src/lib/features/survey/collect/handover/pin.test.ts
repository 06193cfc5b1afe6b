import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { DeviceDb } from '$lib/device/db';
import { openWorld } from '../fixtures/survey-world';
import { checkPin, forgetPin, hasPin, setPin, wellFormedPin } from './pin';

describe('the PIN', () => {
	it.each([
		['1234', true],
		['123456', true],
		['123', false],
		['1234567', false],
		['12a4', false],
		['', false],
	])('"%s" is well formed: %s', (pin, answer) => {
		expect(wellFormedPin(pin)).toBe(answer);
	});

	it('opens with the right digits only, and is kept as a hash', async () => {
		const db = await openWorld();
		expect(await hasPin(db)).toBe(false);
		await setPin(db, '4711');
		expect(await checkPin(db, '4711')).toEqual({ right: true });
		expect(await checkPin(db, '4712')).toEqual({ right: false, wait: 0 });
		const stored = (await db.settings.get('survey.pin'))!.value as { hash: Uint8Array; salt: Uint8Array };
		expect(stored.hash).toHaveLength(32);
		expect(stored.salt).toHaveLength(16);
		expect(JSON.stringify(stored)).not.toContain('4711');
	});

	it('slows down after wrong tries, does not hear even the right one meanwhile, and forgives afterwards', async () => {
		const db = await openWorld();
		await setPin(db, '4711');
		const start = 1_000_000;
		expect(await checkPin(db, '0000', start)).toEqual({ right: false, wait: 0 });
		expect(await checkPin(db, '0001', start)).toEqual({ right: false, wait: 0 });
		expect(await checkPin(db, '0002', start)).toEqual({ right: false, wait: 5 });
		expect(await checkPin(db, '4711', start + 2000)).toEqual({ right: false, wait: 3 });
		expect(await checkPin(db, '0003', start + 5000)).toEqual({ right: false, wait: 10 });
		expect(await checkPin(db, '4711', start + 15_000)).toEqual({ right: true });
		expect(await checkPin(db, '0004', start + 15_000)).toEqual({ right: false, wait: 0 });
	});

	it('lets nobody wait shorter or longer by setting the clock of the device', async () => {
		const db = await openWorld();
		await setPin(db, '4711');
		vi.useFakeTimers({ toFake: ['Date'] });
		try {
			for (const pin of ['0000', '0001', '0002']) await checkPin(db, pin, 1_000);
			for (const days of [30, -30]) {
				vi.setSystemTime(Date.now() + days * 86_400_000);
				expect(await checkPin(db, '4711', 3_000)).toEqual({ right: false, wait: 3 });
			}
			expect(await checkPin(db, '4711', 6_000)).toEqual({ right: true });
		} finally {
			vi.useRealTimers();
		}
	});

	it('lets a page that has seen none of the tries wait the whole time: a reloaded one, another tab', async () => {
		const db = await openWorld();
		await setPin(db, '4711');
		for (const pin of ['0000', '0001', '0002']) await checkPin(db, pin, 1_000_000);
		const reloaded = new DeviceDb(db.name.replace('hitei-', ''));
		expect(await checkPin(reloaded, '4711', 50)).toEqual({ right: false, wait: 5 });
		expect(await checkPin(reloaded, '4711', 2_050)).toEqual({ right: false, wait: 3 });
		expect(await checkPin(reloaded, '0003', 5_050)).toEqual({ right: false, wait: 10 });
		expect(await checkPin(db, '4711', 1_900_000)).toEqual({ right: false, wait: 10 });
		expect(await checkPin(reloaded, '4711', 15_050)).toEqual({ right: true });
		expect(await checkPin(db, '4711', 1_900_001)).toEqual({ right: true });
	});

	it('counts tries made at the same moment', async () => {
		const db = await openWorld();
		await setPin(db, '4711');
		const answers = await Promise.all(['0000', '0001', '0002', '0003'].map((pin) => checkPin(db, pin, 1_000_000)));
		expect(answers.filter((answer) => !answer.right && answer.wait > 0)).toHaveLength(2);
	});

	it('can be forgotten; then nothing opens', async () => {
		const db = await openWorld();
		await setPin(db, '4711');
		await forgetPin(db);
		expect(await hasPin(db)).toBe(false);
		expect(await checkPin(db, '4711')).toEqual({ right: false, wait: 0 });
	});
});
