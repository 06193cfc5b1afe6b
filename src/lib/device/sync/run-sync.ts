import { liveQuery } from 'dexie';
import { DeviceDb } from '../db';
import type { DerivedTable } from '../derived/derived-table';
import { rebuildDerived } from '../derived/keep-derived';
import { countUnsent } from '../loss/count-unsent';
import { keepOfficeState } from '../office-state';
import { rowsInState } from '../outbox/queue';
import { openOffice } from './open-office';
import { pushMemory } from './push-memory';
import { syncChannel, type ChannelMessage } from './sync-channel';
import { syncLoop } from './sync-loop';
import { syncOnce } from './sync-once';

/** How often refused records are tried again whose cause others repair; at a person's tap at once. */
const retryEvery = 30 * 60_000;

export interface RunSyncOptions {
	account: string;
	/** What is kept of the records besides. */
	tables: readonly DerivedTable[];
	signal: AbortSignal;
	/** Called when the database can be written. */
	started?: () => void;
}

/**
 * Leads the synchronisation of one account until `signal` aborts or a newer version of the app wants the database;
 * resolves when the last transaction has ended. Throws what IndexedDB throws when the database cannot be opened.
 */
export async function runSync({ account, tables, signal, started }: RunSyncOptions): Promise<void> {
	const db = new DeviceDb(account, 'relaxed', tables);
	await db.open();
	const channel = syncChannel(account);
	const office = openOffice({
		origin: self.location.origin,
		account,
		signal,
		unsent: () => countUnsent(db),
		onContact: (skew) => {
			const lastContact = new Date().toISOString();
			db.status.upsert('sync', { lastContact }).catch(() => undefined);
			if (skew !== undefined) keepOfficeState(db, { skew }).catch(() => undefined);
		},
	});
	const memory = pushMemory();
	// By a stopwatch: a clock that is set back would put the next try off for as long.
	let retriedAt = -Infinity;
	const arranging = arrange(db, signal);
	const loop = syncLoop({
		db,
		async run() {
			const again = performance.now() - retriedAt > retryEvery;
			try {
				await syncOnce({ db, office, account, memory, signal, again });
			} finally {
				arranging.start();
			}
			if (again) retriedAt = performance.now();
		},
	});
	channel.onmessage = ({ data }: MessageEvent<ChannelMessage>) => {
		if (data === 'leads?' || data === 'leads') return;
		if (data === 'now') retriedAt = -Infinity;
		loop.trigger(data);
	};
	const stopFollowing = followOutbox(db, () => loop.trigger('submit'));
	db.cursors
		.filter(({ loading }) => loading)
		.count()
		.then(
			(loading) => loading === 0 && arranging.start(),
			() => undefined,
		); // else at the end of the load
	loop.trigger('start');
	db.transaction('rw', db.tables, () => db.status.get('sync')).then(started, () => undefined);
	await new Promise<void>((resolve) => {
		if (signal.aborted) return resolve();
		signal.addEventListener('abort', () => resolve(), { once: true });
		db.on('versionchange', () => resolve());
	});
	stopFollowing();
	channel.close();
	await loop.stop();
	await arranging.ended();
	db.close();
}

/** Makes derived tables anew beside the road, one rebuild at a time: sending and reading go on between its parts. */
function arrange(db: DeviceDb, signal: AbortSignal) {
	let running: Promise<void> | undefined;
	let again = false;
	const start = () => {
		if (running) {
			again = true;
			return;
		}
		again = false;
		running = rebuildDerived(db, signal, (arranged) => void db.status.upsert('sync', { arranged }).catch(() => undefined))
			.catch(() => undefined) // storage is full or gone: the road itself says so, and the next run tries again
			.then(() => db.status.upsert('sync', { arranged: undefined }).catch(() => undefined))
			.then(() => {
				running = undefined;
				if (again && !signal.aborted) start();
			});
	};
	return { start, ended: async () => running };
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
