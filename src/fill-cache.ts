/** A file that a cache shall hold. */
export interface Wanted {
	url: string;
	/** The address it is kept under. */
	key: string;
	/** Whether it is asked for anew although the browser may hold an older answer. */
	fresh: boolean;
}

/** As many as a browser opens connections to one server. */
const atOnce = 6;

/**
 * Fetches what the cache `name` lacks, several files at a time; does nothing when it is whole. What arrived before a
 * failure stays, so that the next try goes on from there.
 * @throws when a file does not come, or is not the one that `fits`
 */
export async function fillCache({
	name,
	wanted,
	fits,
}: {
	name: string;
	wanted: readonly Wanted[];
	fits: (url: string, response: Response) => Promise<boolean>;
}): Promise<void> {
	const cache = await caches.open(name);
	const held = new Set((await cache.keys()).map(({ url }) => url));
	const missing = wanted.filter(({ key }) => !held.has(new URL(key, location.href).href));

	const fetchNext = async (): Promise<void> => {
		for (let next = missing.shift(); next; next = missing.shift()) {
			const response = await fetch(next.url, { credentials: 'same-origin', cache: next.fresh ? 'reload' : 'default' });
			if (!(await fits(next.url, response))) throw new Error(`${next.url}: ${response.status}, not a file of this build`);
			await cache.put(next.key, response);
		}
	};
	const done = await Promise.allSettled(Array.from({ length: atOnce }, fetchNext));
	const failed = done.find((result) => result.status === 'rejected');
	if (failed) throw failed.reason;
}
