import { flushSync } from 'svelte';
import { expect, it } from 'vitest';
import { DeviceDb } from './db';
import { live } from './live.svelte';

it('follows the data also when the query awaits other functions first', async () => {
	const db = new DeviceDb(`live-${Date.now()}`);
	const last = async () => (await db.drafts.toArray()).at(-1);
	const deep = async () => {
		await last();
		return (await db.settings.get('mark'))?.value ?? 'none';
	};
	const seen: unknown[] = [];
	const stop = $effect.root(() => {
		const mark = live(() => deep());
		$effect(() => {
			seen.push(mark.current);
		});
	});
	flushSync();
	await expect.poll(() => seen.at(-1)).toBe('none');
	await db.settings.put({ id: 'mark', value: 'set' });
	await expect.poll(() => seen.at(-1)).toBe('set');
	stop();
	await db.delete();
});

it('is asked anew once after many changes, not at each, where it is to be calm, and then tells the last', async () => {
	const db = new DeviceDb(`live-calm-${Date.now()}`);
	let asked = 0;
	let seen: unknown;
	const stop = $effect.root(() => {
		const mark = live(
			async () => {
				asked++;
				return (await db.settings.get('mark'))?.value ?? 'none';
			},
			{ calm: 200 },
		);
		$effect(() => {
			seen = mark.current;
		});
	});
	await expect.poll(() => seen).toBe('none');
	for (let n = 1; n <= 20; n++) await db.settings.put({ id: 'mark', value: n });
	await expect.poll(() => seen).toBe(20);
	expect(asked).toBeLessThan(5);
	stop();
	await db.delete();
});
