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
};

/** Changes come in crowds (an import of people): the sessions are looked at once for all of them. */
const crowd = 100;

/** Not all that ends a session is written down: its time runs out, and a change can be missed while the store is away. */
const often = 10_000;

/**
 * Follows the databases for as long as any answer is open. `current` looks a session up without extending it.
 */
export function rightsWatch(store: Store, current: (token: string) => Promise<Session | null>): RightsWatch {
	const followers = new Set<Follower>();
	let stop: (() => void) | null = null;

	async function look(): Promise<void> {
		const rights = new Map<string, Promise<string | null>>();
		for (const follower of followers) {
			const { token } = follower;
			if (!rights.has(token)) rights.set(token, current(token).then((session) => session && JSON.stringify(session))); // prettier-ignore
			// A store that does not answer decides nothing: the next look does.
			const now = await rights.get(token)!.catch(() => follower.rights);
			if (now !== follower.rights) follower.end.abort();
		}
	}

	function begin(): () => void {
		let waiting: NodeJS.Timeout | undefined;
		const soon = () => (waiting ??= setTimeout(() => void ((waiting = undefined), look()), crowd).unref());
		const ends = Object.entries(watched).map(([name, ids]) => follow(store.db(name as DatabaseName), (id) => ids.test(id) && soon()));
		const timer = setInterval(soon, often).unref();
		// What was written between the look-up of the first session and the first moment of following.
		const first = setTimeout(soon, 500).unref();
		return () => {
			for (const end of ends) end();
			clearInterval(timer);
			clearTimeout(first);
			clearTimeout(waiting);
		};
	}

	return {
		isUnchanged: async (token, session) => JSON.stringify(await current(token)) === JSON.stringify(session),
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
