import type { DeviceDb, SyncStatusRow } from '../db';
import { isStorageFull } from '../storage-failure';
import { NoAnswer, OfficeTrouble, Overtaken, RequestRefused, SignedOut } from './failure';
import type { Trigger } from './sync-channel';

const shortest = 2_000;
const longest = 5 * 60_000;

export interface SyncLoop {
	trigger(why: Trigger): void;
	/** Resolves when the run under way has ended; nothing starts after it. */
	stop(): Promise<void>;
}

/**
 * Decides when to run. Invariants: (1) never two runs at once; (2) a reason that comes during a run is not lost: another
 * run follows; (3) after a failure nothing but the person's tap, a tab's start or `online` comes before the back-off has
 * passed; (4) how it stands is in the `status` row before anybody could ask.
 */
export function syncLoop({ db, run }: { db: DeviceDb; run: () => Promise<void> }): SyncLoop {
	let running: Promise<void> | undefined;
	let again = false;
	let failures = 0;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let signedOut = false;
	let stopped = false;

	const tell = (status: Partial<SyncStatusRow>) => db.status.upsert('sync', status).catch(() => undefined);

	async function once(): Promise<void> {
		again = false;
		clearTimeout(timer);
		timer = undefined;
		try {
			await run();
			failures = 0;
			signedOut = false;
			await tell({ phase: 'idle', done: undefined, total: undefined, problem: undefined, nextTry: undefined });
		} catch (error) {
			if (stopped) return;
			if (error instanceof SignedOut) {
				signedOut = true;
				await tell({ phase: 'signed-out', lastContact: new Date().toISOString(), done: undefined, total: undefined, nextTry: undefined });
				return;
			}
			failures += 1;
			const wait = Math.max(backOff(failures), error instanceof OfficeTrouble ? (error.retryAfter ?? 0) * 1_000 : 0);
			timer = setTimeout(start, wait);
			const nextTry = new Date(Date.now() + wait).toISOString();
			await tell({ phase: 'waiting', problem: problemOf(error), nextTry, done: undefined, total: undefined });
		}
	}

	function start(): void {
		if (stopped) return;
		running = once().finally(() => {
			running = undefined;
			if (again && !timer && !signedOut) start();
		});
	}

	return {
		trigger(why) {
			if (stopped) return;
			const insists = why === 'now' || why === 'online' || why === 'start';
			if (insists) failures = 0;
			if (running) {
				again ||= why !== 'tick' && why !== 'visible';
				return;
			}
			if ((timer || signedOut) && !insists) return;
			start();
		},
		async stop() {
			stopped = true;
			clearTimeout(timer);
			await running;
		},
	};
}

/** 2 s, 4 s, … 5 min, of which a random half: tablets that lost the office together do not come back together. */
export function backOff(failures: number, random = Math.random()): number {
	const full = Math.min(longest, shortest * 2 ** Math.min(failures - 1, 20));
	return Math.round(full / 2 + (full / 2) * random);
}

function problemOf(error: unknown): SyncStatusRow['problem'] {
	if (isStorageFull(error)) return 'storage-full';
	if (error instanceof Overtaken) return undefined;
	if (error instanceof NoAnswer) return 'no-answer';
	return error instanceof OfficeTrouble || error instanceof RequestRefused ? 'office-trouble' : 'storage-trouble';
}
