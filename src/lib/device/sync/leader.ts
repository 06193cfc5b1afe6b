import { syncChannel, type ChannelMessage } from './sync-channel';

/** How long a leader may take to say that it leads, and how often it is asked before it counts as hanging, in milliseconds. */
const answerWithin = 5_000;
const asks = 2;
const betweenTries = 30_000;

export interface LeaderOptions {
	account: string;
	/** Ends it all. */
	signal: AbortSignal;
	/**
	 * The work of a leader. Ends soon after its signal has aborted: another one has taken over by then. Says when it could write: a process
	 * that was stopped inside a transaction holds the database up for a while.
	 */
	run: (signal: AbortSignal, started: () => void) => Promise<void>;
	/** Hears every call of a tab, so that it knows that this worker lives. */
	onCall?: () => void;
	/** Whether the leader, wherever it is, answers. */
	onLeader?: (answers: boolean) => void;
}

/**
 * Takes its turn at leading the synchronisation of one account: waits for the account's lock and does the work while it has it. A leader
 * that hangs (its tab suspended, its process stopped) keeps the lock and sends nothing: one that does not say that it leads
 * when a tab calls loses the lock to the worker that asked. When it goes on it hears of that and waits in turn; two that lead for a
 * moment waste requests and lose nothing (see README). Resolves when `signal` has aborted and the work has ended.
 */
export async function takeTurns({ account, signal, run, onCall, onLeader }: LeaderOptions): Promise<void> {
	const name = `hitei-sync-${account}`;
	const channel = syncChannel(account);
	let leading = false;
	let steal = false;
	let heard = false;
	let asking = false;
	let waiting = new AbortController();
	let stopping = new AbortController();

	const say = (message: ChannelMessage) => channel.postMessage(message);
	channel.onmessage = ({ data }: MessageEvent<ChannelMessage>) => {
		if (data === 'leads') {
			heard = true;
			onLeader?.(true);
		} else if (data === 'leads?') {
			if (leading) say('leads');
		} else {
			onCall?.();
			void makeSure();
		}
	};

	/** Asks whoever leads for a sign of life, and takes over when there is none. */
	async function makeSure(): Promise<void> {
		if (leading || asking || steal || !navigator.locks) return;
		asking = true;
		heard = false;
		// More than once: after a sleep of the device every timer is due at once, before anybody could answer.
		for (let asked = 0; asked < asks && !heard && !leading && !signal.aborted; asked++) {
			say('leads?');
			await pause(signal, answerWithin);
			if (!heard && !leading && !signal.aborted) onLeader?.(false);
		}
		asking = false;
		if (heard || leading || signal.aborted) return;
		steal = true;
		waiting.abort();
	}

	async function work(): Promise<void> {
		leading = true;
		say('leads');
		await run(stopping.signal, () => onLeader?.(true)).finally(() => (leading = false));
	}

	const stop = () => {
		waiting.abort();
		stopping.abort();
	};
	signal.addEventListener('abort', stop);
	void makeSure();
	while (!signal.aborted) {
		waiting = new AbortController();
		stopping = new AbortController();
		let working = Promise.resolve();
		const begin = () => (working = work());
		try {
			// Without a secure context there are no locks; two leaders are then harmless (see README), only wasteful.
			if (!navigator.locks) await begin();
			else if (steal) await navigator.locks.request(name, { steal: true }, () => ((steal = false), begin()));
			else await navigator.locks.request(name, { signal: waiting.signal }, begin);
		} catch {
			// Waited in vain or was robbed of the lock; or the database could not be opened or a part not loaded: another tab may lead meanwhile.
		}
		stopping.abort();
		await working.catch(() => undefined);
		if (!steal) await pause(signal, betweenTries);
	}
	signal.removeEventListener('abort', stop);
	channel.close();
}

function pause(signal: AbortSignal, ms: number): Promise<void> {
	return new Promise((resolve) => {
		if (signal.aborted) return resolve();
		const timer = setTimeout(end, ms);
		function end() {
			clearTimeout(timer);
			signal.removeEventListener('abort', end);
			resolve();
		}
		signal.addEventListener('abort', end);
	});
}
