import type { Session } from '#shared/kernel/session';
import type { Store } from '../store/open-store';
import type { DatabaseName } from '../store/store';

/** Ends answers that stay open as soon as their session has ended or may no longer see the same. */
export interface RightsWatch {
	/** A signal for one open answer of this session; let go of when `gone` says that the client has left. */
	until(token: string, session: Session, gone: AbortSignal): AbortSignal;
	/** Whether the session still is what it was: asked before anything new goes out, which may be younger than the end. */
	isUnchanged(token: string, session: Session): Promise<boolean>;
}

interface Follower {
	token: string;
	/** The session as it was when the answer was begun. */
	rights: string;
	end: AbortController;
}

/** What can change who sees what, by database: records whose ids begin like this. */
const watched: Partial<Record<DatabaseName, RegExp>> = {
	accounts: /^(account|session):/,
	reference: /^reference\.(person|unit|appraisal-period):/,
	appraisal: /^appraisal\.objection:/,
	training: /^training\.programme:/,
};

/** A session at one moment, and how long it lives if it is not used again, in milliseconds. */
export interface Watched {
	session: Session;
	left: number;
}

/** Changes come in crowds (an import of people): the sessions are looked at once for all of them. */
const crowd = 100;

/** Not all that ends a session is written down: its time runs out, and a change can be missed while the store is away. */
const often = 10_000;

/**
 * Follows the databases for as long as any answer is open. `current` looks a session up without extending it.
 */
export function rightsWatch(store: Store, current: (token: string) => Promise<Watched | null>): RightsWatch {
	const followers = new Set<Follower>();
	let stop: (() => void) | null = null;

	/** Ends what is to be ended, and tells in how many milliseconds the first of the others runs out of time. */
	async function look(): Promise<number> {
		const found = new Map<string, Promise<Watched | null>>();
		let first = Infinity;
		for (const follower of followers) {
			const { token } = follower;
			if (!found.has(token)) found.set(token, current(token));
			try {
				const now = await found.get(token)!;
				if (!now || JSON.stringify(now.session) !== follower.rights) follower.end.abort();
				else first = Math.min(first, now.left);
			} catch {
				// A store that does not answer decides nothing: the next look does.
			}
		}
		return first;
	}

	function begin(): () => void {
		let waiting: NodeJS.Timeout | undefined;
		let expiring: NodeJS.Timeout | undefined;
		let over = false;
		const soon = () => (waiting ??= setTimeout(() => void ((waiting = undefined), next()), crowd).unref());
		const next = async () => {
			const left = await look();
			clearTimeout(expiring);
			if (!over && left < often) expiring = setTimeout(soon, left).unref();
		};
		const ends = Object.entries(watched).map(([name, ids]) => follow(store.db(name as DatabaseName), (id) => ids.test(id) && soon()));
		const timer = setInterval(soon, often).unref();
		// What was written between the look-up of the first session and the first moment of following.
		const first = setTimeout(soon, 500).unref();
		return () => {
			over = true;
			for (const end of ends) end();
			clearInterval(timer);
			clearTimeout(first);
			clearTimeout(waiting);
			clearTimeout(expiring);
		};
	}

	return {
		isUnchanged: async (token, session) => JSON.stringify((await current(token))?.session) === JSON.stringify(session),
		until(token, session, gone) {
			const follower: Follower = { token, rights: JSON.stringify(session), end: new AbortController() };
			const leave = () => {
				followers.delete(follower);
				if (followers.size > 0) return;
				stop?.();
				stop = null;
			};
			if (gone.aborted) return follower.end.signal;
			followers.add(follower);
			stop ??= begin();
			gone.addEventListener('abort', leave, { once: true });
			follower.end.signal.addEventListener('abort', leave, { once: true });
			return follower.end.signal;
		},
	};
}

/** Calls `changed` with the id of everything written from now on; goes on by itself when the store was away. */
function follow(db: PouchDB.Database, changed: (id: string) => unknown): () => void {
	let over = false;
	let feed: { cancel(): void } | undefined;
	let again: NodeJS.Timeout | undefined;
	const begin = () => {
		if (over) return;
		const live = db.changes({ since: 'now', live: true, return_docs: false });
		feed = live;
		live.on('change', ({ id }) => changed(id));
		live.on('error', () => (again = setTimeout(begin, 1_000).unref()));
	};
	begin();
	return () => {
		over = true;
		clearTimeout(again);
		feed?.cancel();
	};
}
