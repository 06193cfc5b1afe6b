import { afterEach, describe, expect, it, vi } from 'vitest';
import { ulid } from 'ulid';
import { DeviceDb } from '../db';
import { forgetSignedIn, rememberSignedIn } from '../identity';
import { startSync, type Sync } from './start-sync';

/** Two "tabs" are two calls here: each has its own worker, and only the lock stands between them. */
const open: Sync[] = [];
let heard: boolean[] = [];
let db: DeviceDb;
const lockOf = (account: string) => `hitei-sync-${account}`;

const hire = () => new Worker(new URL('../../sync.worker.ts', import.meta.url), { type: 'module' });

async function tab(account: string): Promise<Sync> {
	const sync = startSync({
		account,
		device: 'tablet',
		roles: ['surveyor'],
		units: ['X'],
		scope: `surveyor/X/${account}`,
		hire,
		onLeader: (answers) => heard.push(answers),
	});
	open.push(sync);
	return sync;
}

async function person(): Promise<string> {
	const account = `p-${ulid().toLowerCase()}`;
	await rememberSignedIn({ account, name: account, roles: ['surveyor'], units: ['X'], scope: `surveyor/X/${account}` });
	db = new DeviceDb(account);
	return account;
}

async function locks(account: string): Promise<[held: number, waiting: number]> {
	const { held = [], pending = [] } = await navigator.locks.query();
	const mine = (list: LockInfo[]) => list.filter(({ name }) => name === lockOf(account)).length;
	return [mine(held), mine(pending)];
}

const patience = { timeout: 20_000 };

afterEach(async () => {
	heard = [];
	for (const sync of open.splice(0)) await sync.stop();
	await db.delete();
	await forgetSignedIn();
});

describe('leading', { timeout: 60_000 }, () => {
	it('is for one of two tabs, and the other takes over when the first is closed', async () => {
		const account = await person();
		const first = await tab(account);
		await vi.waitFor(async () => expect(await locks(account)).toEqual([1, 0]), patience);
		await tab(account);
		await vi.waitFor(async () => expect(await locks(account)).toEqual([1, 1]), patience);
		await first.stop();
		await vi.waitFor(async () => expect(await locks(account)).toEqual([1, 0]), patience);
	});

	it('is taken over from one that hangs: it keeps the lock and says nothing', async () => {
		const account = await person();
		const hanging = navigator.locks.request(lockOf(account), () => new Promise(() => {}));
		const robbed = vi.fn();
		hanging.catch(robbed);
		await tab(account);
		await vi.waitFor(() => expect(heard).toContain(false), patience);
		await vi.waitFor(async () => expect(await db.status.get('sync')).toBeDefined(), { timeout: 40_000 });
		await vi.waitFor(() => expect(heard.at(-1)).toBe(true), patience);
		expect(robbed).toHaveBeenCalled();
	});

	it('is not taken over from one that answers', async () => {
		const account = await person();
		await tab(account);
		await vi.waitFor(async () => expect(await locks(account)).toEqual([1, 0]), patience);
		const second = await tab(account);
		await vi.waitFor(async () => expect(await locks(account)).toEqual([1, 1]), patience);
		const leader = async () => (await navigator.locks.query()).held!.find(({ name }) => name === lockOf(account))!.clientId;
		const first = await leader();
		for (let i = 0; i < 3; i++) second.now();
		await new Promise((resolve) => setTimeout(resolve, 12_000)); // longer than a leader may take to answer twice
		expect(await leader()).toBe(first);
		expect(heard).not.toContain(false);
	});

	it('ends when the page is put away, and begins again when the person comes back', async () => {
		const account = await person();
		await tab(account);
		await vi.waitFor(async () => expect(await locks(account)).toEqual([1, 0]), patience);
		window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
		await vi.waitFor(async () => expect(await locks(account)).toEqual([0, 0]), patience);
		window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
		await vi.waitFor(async () => expect(await locks(account)).toEqual([1, 0]), patience);
	});

	it('tries, and writes down how it stands for every tab to see', async () => {
		const account = await person();
		await tab(account);
		// No gateway answers here: whatever is said, it is not that all is well.
		await vi.waitFor(async () => expect(['waiting', 'signed-out']).toContain((await db.status.get('sync'))?.phase), patience);
	});

	it('is reached by the tap in a tab that does not lead', async () => {
		const account = await person();
		await tab(account);
		await vi.waitFor(async () => expect(await db.status.get('sync')).toBeDefined(), patience);
		const second = await tab(account);
		await vi.waitFor(async () => expect(await locks(account)).toEqual([1, 1]), patience);
		await db.status.delete('sync');
		second.now();
		await vi.waitFor(async () => expect(await db.status.get('sync')).toBeDefined(), patience);
	});
});
