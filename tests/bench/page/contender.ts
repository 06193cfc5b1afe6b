/** What the bench asks of a contender, inside a worker of its own. */
export interface Task {
	contender: 'ours' | 'pouchdb' | 'rxdb' | 'bytes';
	action: 'pull' | 'push';
	/** Name of a database nobody has used yet. */
	name: string;
	account: string;
	/** Records to push. */
	records?: Record<string, unknown>[];
	/** Documents per request, where the contender lets one choose. */
	batch?: number;
}

export interface Measured {
	/** Milliseconds from the first request to the last committed write. */
	ms: number;
	/** Documents pulled, or accepted by the office. */
	count: number;
}

/** A contender: makes its database first, then takes the time of the action alone, then removes the database. */
export type Contender = (task: Task) => Promise<Measured>;

/** Milliseconds `work` takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
	const start = performance.now();
	await work();
	return performance.now() - start;
}
