import { liveQuery } from 'dexie';
import { DeviceDb } from './device/db';
import { deviceId, signedIn, type SignedIn } from './device/identity';
import type { Maker } from './device/new-record';

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
	sync: { now(): void; stop(): Promise<void> };
}

/** Opens the person's database and sets the road going. Throws what IndexedDB throws when the database cannot be opened. */
export async function start(who: SignedIn): Promise<App> {
	const device = await deviceId();
	const db = new DeviceDb(who.account);
	await db.open();
	const maker: Maker = { account: who.account, device };
	liveQuery(() => db.status.get('sync')).subscribe((status) => {
		maker.skew = status?.skew;
	});
	return { db, who, device, maker, sync: { now() {}, async stop() {} } };
}

let opened: Promise<App | null> | undefined;

/**
 * The app of this page, `null` while nobody is signed in. Made once: after signing in or out the page is loaded
 * anew, so that nothing of one person stays in memory for the next.
 */
export function openApp(): Promise<App | null> {
	opened ??= signedIn().then((who) => who && start(who));
	return opened;
}
