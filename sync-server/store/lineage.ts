import { setTimeout as wait } from 'node:timers/promises';
import type { Feed } from '#shared/kernel/feeds';
import { seqNumber, type Boot } from '#shared/kernel/lineage';
import { StoreUnavailable } from './store-unavailable';

const id = '_local/hitei-lineage';

/** How many starts are remembered; a device that stayed away longer compares its records once. */
const remembered = 50;

/** The starts of the gateway as this feed's database knows them, oldest first. */
export async function readLineage(db: PouchDB.Database): Promise<Boot[]> {
	return (await read(db)).boots;
}

/**
 * Adds this start of the gateway to the feed's lineage, once, before anything of this start is written. Kept in a
 * `_local` document: it goes back with a restored file backup and is left out of a replicated one, and both tell.
 */
export async function recordBoot(db: PouchDB.Database, boot: string): Promise<void> {
	for (let attempt = 0; ; attempt++) {
		const { boots, _rev } = await read(db);
		if (boots.some((entry) => entry.boot === boot)) return;
		const next = [...boots, { boot, seq: await comparableEnd(db) }].slice(-remembered);
		try {
			await db.put({ _id: id, boots: next, ...(_rev && { _rev }) });
		} catch (error) {
			if ((error as { status?: number }).status !== 409 || attempt >= 5) throw error;
			continue;
		}
		if (db.adapter !== 'http') return;
		// CouchDB checks no revision of a `_local` document: another start at the same moment may have written over this one.
		if ((await read(db)).boots.some((entry) => entry.boot === boot)) return;
		if (attempt >= 5) throw new StoreUnavailable('The store does not keep this start of the gateway.');
		await wait(100 * Math.random());
	}
}

/**
 * The newest sequence number, as far as numbers of this store can be compared. In a cluster every copy counts for itself:
 * then it is one that no cursor lies beyond, and what a device had read tells instead (`gateway/witnessed-sequence.ts`).
 */
async function comparableEnd(db: PouchDB.Database): Promise<number> {
	const numbers = new Set<number>();
	for (let look = 0; look < (db.adapter === 'http' ? 3 : 1); look++) {
		const { update_seq, cluster } = (await db.info()) as Partial<PouchDB.Core.DatabaseInfo> & { cluster?: { n?: number } };
		// Over HTTP an error's body would come back here as if it were the database's state.
		if (update_seq === undefined) throw new StoreUnavailable('The store does not tell its sequence number.');
		numbers.add((cluster?.n ?? 1) > 1 ? beyondAll : seqNumber(update_seq));
	}
	return numbers.size === 1 ? [...numbers][0]! : beyondAll;
}

const beyondAll = Number.MAX_SAFE_INTEGER;

/** The lineage of every feed, written down at the first use after this start. Rejects as long as the store is away. */
export function lineageKeeper(db: (feed: Feed) => PouchDB.Database, boot: string): (feed: Feed) => Promise<void> {
	const written = new Map<Feed, Promise<void>>();
	return (feed) => {
		const standing = written.get(feed);
		if (standing) return standing;
		const writing = recordBoot(db(feed), boot);
		written.set(feed, writing);
		writing.catch(() => written.delete(feed));
		return writing;
	};
}

async function read(db: PouchDB.Database): Promise<{ boots: Boot[]; _rev?: string }> {
	try {
		return await db.get<{ boots: Boot[] }>(id);
	} catch (error) {
		if ((error as { status?: number }).status === 404) return { boots: [] };
		throw error;
	}
}
