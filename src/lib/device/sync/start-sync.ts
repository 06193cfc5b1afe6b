import { liveQuery } from 'dexie';
import type { Session } from '#shared/kernel/session';
import { DeviceDb } from '../db';
import { syncChannel, type FromWorker, type ToWorker, type Trigger } from './sync-channel';

/**
 * Who is to be synchronised, as signed in. The worker itself reads roles, units and scope from `identity`, where they
 * are kept up to date. `onSignedOut` is called once when the office no longer knows the session.
 */
export interface SyncOptions extends Session {
	device: string;
	/** Version of the scope as the office gave it at sign-in. */
	scope: string;
	/** Starts a worker that runs `leadSync`. */
	hire: () => Worker;
	onSignedOut?: () => void;
	/** Hears whether the tab that sends, this one or another, gives signs of life; false while this one is about to take over. */
	onLeader?: (answers: boolean) => void;
}

/** The running synchronisation of this tab. */
export interface Sync {
	/** "Kirim sekarang": starts a run at once and forgets any back-off, whichever tab leads. */
	now(): void;
	/** Ends it; resolves when the worker is gone. Nothing unsent is touched. */
	stop(): Promise<void>;
}

const tickEvery = 60_000;
const answerWithin = 10_000;

/**
 * Keeps a person's records in step with the office for as long as this tab lives. The work is done in a module
 * worker, loaded when the first screen stands; of several tabs' workers the one holding the account's lock works, the
 * others wait to take over. What it does is read from the `status` row and the data itself, in every tab alike.
 */
export function startSync({ account, hire: newWorker, onSignedOut, onLeader }: SyncOptions): Sync {
	const db = new DeviceDb(account);
	const channel = syncChannel(account);
	let worker: Worker | undefined;
	let stopped = false;
	let unanswered: ReturnType<typeof setTimeout> | undefined;

	const tell = (message: ToWorker) => worker?.postMessage(message);
	const hire = () => {
		if (stopped) return;
		worker = newWorker();
		worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
			if (data.type === 'alive') clearTimeout(unanswered);
			if (data.type === 'leader') onLeader?.(data.answers);
		};
		tell({ type: 'start', account });
	};
	// A worker can die without a word (out of memory, killed by the system): one that does not answer is replaced.
	const trigger = (why: Trigger) => {
		channel.postMessage(why);
		clearTimeout(unanswered);
		if (worker) unanswered = setTimeout(() => (worker?.terminate(), hire()), answerWithin);
	};

	// A page in the back/forward cache keeps its worker, and in WebKit the worker its lock: the next page would wait for it for ever.
	const leave = () => {
		clearTimeout(unanswered);
		worker?.terminate();
		worker = undefined;
	};
	const comeBack = ({ persisted }: PageTransitionEvent) => {
		if (!persisted || worker) return;
		hire();
		trigger('visible');
	};

	const cancelHiring = whenIdle(hire);
	const visible = () => document.visibilityState === 'visible' && trigger('visible');
	const online = () => trigger('online');
	const ticking = setInterval(() => document.visibilityState === 'visible' && trigger('tick'), tickEvery);
	document.addEventListener('visibilitychange', visible);
	window.addEventListener('online', online);
	window.addEventListener('pagehide', leave);
	window.addEventListener('pageshow', comeBack);

	// The row may still tell of an earlier session: only another contact than it told of at the start counts.
	let before: string | null | undefined;
	const watching = liveQuery(() => db.status.get('sync')).subscribe({
		next: (status) => {
			before ??= status?.lastContact ?? null;
			if (status?.phase !== 'signed-out' || !status.lastContact || status.lastContact === before) return;
			watching.unsubscribe();
			onSignedOut?.();
		},
		error: () => undefined,
	});

	return {
		now: () => trigger('now'),
		async stop() {
			stopped = true;
			cancelHiring();
			clearTimeout(unanswered);
			clearInterval(ticking);
			document.removeEventListener('visibilitychange', visible);
			window.removeEventListener('online', online);
			window.removeEventListener('pagehide', leave);
			window.removeEventListener('pageshow', comeBack);
			watching.unsubscribe();
			channel.close();
			db.close();
			if (worker) await farewell(worker);
		},
	};
}

/** Lets the worker finish its transaction, but not for ever. */
function farewell(worker: Worker): Promise<void> {
	return new Promise((resolve) => {
		const end = () => {
			worker.terminate();
			resolve();
		};
		const patience = setTimeout(end, 2_000);
		worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
			if (data.type !== 'stopped') return;
			clearTimeout(patience);
			end();
		};
		worker.postMessage({ type: 'stop' } satisfies ToWorker);
	});
}

/** Runs `task` when the page has nothing better to do, at the latest after two seconds; returns how to call it off. */
function whenIdle(task: () => void): () => void {
	if (typeof requestIdleCallback !== 'function') {
		const timer = setTimeout(task, 300);
		return () => clearTimeout(timer);
	}
	const handle = requestIdleCallback(task, { timeout: 2_000 });
	return () => cancelIdleCallback(handle);
}
