import type { Envelope } from '#shared/kernel/envelope';
import type { Feed } from '#shared/kernel/feeds';
import type { Person } from './people.ts';
import { PouchDB } from './stock-pouchdb.ts';

let made = 0;

/** Pulls a feed with stock PouchDB replication in a person's name, and gives what then lies in the replica. */
export async function stockReplica(
	url: string,
	person: Person,
	feed: Feed,
	options: PouchDB.Replication.ReplicateOptions = {},
): Promise<Envelope[]> {
	const replica = new PouchDB<Envelope>(`replica-${++made}`, { adapter: 'memory' });
	const office = new PouchDB<Envelope>(`${url}/db/${feed}`, {
		skip_setup: true,
		fetch: (input, init) => {
			const headers = new Headers(init?.headers as HeadersInit);
			headers.set('cookie', person.cookie);
			return fetch(input, { ...init, headers });
		},
	});
	try {
		await replica.replicate.from(office, options);
		const { rows } = await replica.allDocs({ include_docs: true });
		return rows.map(({ doc }) => doc!);
	} finally {
		await replica.destroy();
	}
}
