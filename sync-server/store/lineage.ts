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
		const { update_seq }: Partial<PouchDB.Core.DatabaseInfo> = await db.info();
		// Over HTTP an error's body would come back here as if it were the database's state.
		if (update_seq === undefined) throw new StoreUnavailable('The store does not tell its sequence number.');
		const next = [...boots, { boot, seq: seqNumber(update_seq) }].slice(-remembered);
		try {
			await db.put({ _id: id, boots: next, ...(_rev && { _rev }) });
			return;
		} catch (error) {
			if ((error as { status?: number }).status !== 409 || attempt >= 5) throw error;
		}
	}
}

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
