import { liveQuery } from 'dexie';
import { DeviceDb } from '../db';
import { rebuildTotals } from '../records/rebuild-totals';
import { openOffice } from './open-office';
import { firstBatch } from './push';
import { syncChannel, type Trigger } from './sync-channel';
import { syncLoop } from './sync-loop';
import { syncOnce } from './sync-once';

/** Leads the synchronisation of one account until `signal` aborts; resolves when the last transaction has ended. */
export async function runSync({ account, signal }: { account: string; device: string; signal: AbortSignal }): Promise<void> {
	if (signal.aborted) return;
	const db = new DeviceDb(account, 'relaxed');
	const channel = syncChannel(account);
	let unsent = 0;
	const office = openOffice({
		origin: self.location.origin,
		account,
		signal,
		unsent: () => unsent,
		onContact: (skew) => void db.status.upsert('sync', { lastContact: new Date().toISOString(), ...(skew !== undefined && { skew }) }),
	});
	const size = { current: firstBatch };
	await rebuildTotals(db);
	const loop = syncLoop({ db, run: () => syncOnce({ db, office, account, size, signal }) });
	channel.onmessage = ({ data }: MessageEvent<Trigger>) => loop.trigger(data);
	// Follows every tab's outbox: a submit is a reason to run, and the count goes to the office with each request.
	let last = '';
	const watching = liveQuery(() => db.outbox.orderBy('[state+queuedAt]').primaryKeys()).subscribe((ids) => {
		unsent = ids.length;
		const newest = String(ids.length > 0 ? ids.join() : '');
		if (newest !== last && ids.length > 0) loop.trigger('submit');
		last = newest;
	});
	loop.trigger('start');
	await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
	watching.unsubscribe();
	channel.close();
	await loop.stop();
	db.close();
}
