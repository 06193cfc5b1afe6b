import { liveQuery } from 'dexie';
import { DeviceDb } from '../db';
import { rowsInState } from '../outbox/queue';
import { rebuildCases } from '../records/cases';
import { rebuildTotals } from '../records/rebuild-totals';
import { openOffice } from './open-office';
import { pushMemory } from './push-memory';
import { syncChannel, type Trigger } from './sync-channel';
import { syncLoop } from './sync-loop';
import { syncOnce } from './sync-once';

/** How often refused records are tried again whose cause others repair; at a person's tap at once. */
const retryEvery = 30 * 60_000;

/**
 * Leads the synchronisation of one account until `signal` aborts or a newer version of the app wants the database;
 * resolves when the last transaction has ended. Throws what IndexedDB throws when the database cannot be opened.
 */
export async function runSync({ account, signal }: { account: string; signal: AbortSignal }): Promise<void> {
	const db = new DeviceDb(account, 'relaxed');
	await db.open();
	const channel = syncChannel(account);
	const office = openOffice({
		origin: self.location.origin,
		account,
		signal,
		unsent: () => db.outbox.count(),
		onContact: (skew) => {
			const lastContact = new Date().toISOString();
			db.status.upsert('sync', { lastContact, ...(skew !== undefined && { skew }) }).catch(() => undefined);
		},
	});
	const memory = pushMemory();
	let retriedAt = 0;
	const loop = syncLoop({
		db,
		async run() {
			await rebuildTotals(db);
			await rebuildCases(db);
			const again = Date.now() - retriedAt > retryEvery;
			await syncOnce({ db, office, account, memory, signal, again });
			if (again) retriedAt = Date.now();
		},
	});
	channel.onmessage = ({ data }: MessageEvent<Trigger>) => {
		if (data === 'now') retriedAt = 0;
		loop.trigger(data);
	};
	const stopFollowing = followOutbox(db, () => loop.trigger('submit'));
	loop.trigger('start');
	await new Promise<void>((resolve) => {
		if (signal.aborted) return resolve();
		signal.addEventListener('abort', () => resolve(), { once: true });
		db.on('versionchange', () => resolve());
	});
	stopFollowing();
	channel.close();
	await loop.stop();
	db.close();
}

/** Calls `submitted` when a record that was not there before waits to be sent for the first time, from whichever tab. */
function followOutbox(db: DeviceDb, submitted: () => void): () => void {
	let known = new Set<string>();
	const untried = () =>
		rowsInState(db, 'waiting').toArray((rows) => rows.filter((row) => row.attempts === 0).map(({ id, record }) => `${id} ${record.edit}`));
	const following = liveQuery(untried).subscribe({
		next(edits) {
			if (edits.some((edit) => !known.has(edit))) submitted();
			known = new Set(edits);
		},
		error: () => undefined, // the timer and the other triggers remain
	});
	return () => following.unsubscribe();
}
