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
