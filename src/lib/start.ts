import { liveQuery } from 'dexie';
import { DeviceDb } from '$lib/device/db';
import { deviceId, type SignedIn } from '$lib/device/identity';
import type { Maker } from '$lib/device/new-record';
import { measuredSkew } from '$lib/device/office-state';
import { watchLoss } from '$lib/device/loss/watch-loss';
import { leaderState } from '$lib/device/sync/leader-state.svelte';
import { setOfficeSkew } from '$lib/device/office-today';
import { startSync, type Sync } from '$lib/device/sync/start-sync';
import { watchDevice } from '$lib/device/watch-device';
import { deviceTrouble } from '$lib/ui/device-trouble.svelte';

/** The parts of the app, put together for one signed-in person. Pages get it from `getApp()`. */
export interface App {
	/** The person's database on this device. */
	db: DeviceDb;
	who: SignedIn;
	/** Id of this device. */
	device: string;
	/** Who stamps new records; its `skew` follows the last contact with the office. */
	maker: Maker;
	/** The road to the office: `now()` tries at once. */
	sync: Sync;
}

/**
 * Opens the person's database and sets the road going. Throws what IndexedDB throws when the database cannot be opened,
 * and an error named `BlockedByOtherTab` when a tab with an older version of the app does not let go of it.
 */
export async function start(who: SignedIn): Promise<App> {
	const device = await deviceId();
	const db = new DeviceDb(who.account);
	await new Promise<void>((resolve, reject) => {
		watchDevice(db, (trouble) => {
			if (trouble === 'outdated') deviceTrouble.outdated = true;
			else reject(Object.assign(new Error('an older tab holds the database'), { name: 'BlockedByOtherTab' }));
		});
		db.open().then(() => resolve(), reject);
	});
	await watchLoss(db, who.account, who.held);
	const known = await measuredSkew(db);
	setOfficeSkew(known);
	const maker: Maker = { account: who.account, device, ...(known !== undefined && { skew: known }) };
	liveQuery(() => measuredSkew(db)).subscribe({
		next: (skew) => {
			if (skew !== undefined) maker.skew = skew;
			setOfficeSkew(skew);
		},
		error: () => undefined, // the skew stays as it was last known
	});
	return { db, who, device, maker, sync: startSync({ ...who, device, hire, onLeader: (answers) => (leaderState.answers = answers) }) };
}

const hire = () => new Worker(new URL('./sync.worker.ts', import.meta.url), { type: 'module' });
