import { serve } from '@hono/node-server';
import { Hono, type Context } from 'hono';
import type { AddressInfo } from 'node:net';
import { deflateSync, inflateSync } from 'node:zlib';
import { standInDatabase, type Doc, type Weather, type WrittenRow } from './stand-in-database';

interface Database extends ReturnType<typeof standInDatabase> {
	local: Map<string, Doc>;
	security: unknown;
}

export interface StandIn {
	/** With the name and password of an admin in it. */
	url: string;
	/** What goes wrong in the cluster; changed, it holds from the next request on. */
	weather: Weather;
	/** The node that alone took what was written without a quorum is lost for good. */
	loseUnconfirmed(): void;
	/** The names of all databases. */
	databases(): string[];
	/** Copies the files of all databases aside; what it gives puts them back. */
	backup(): () => void;
	stop(): Promise<void>;
}

/**
 * Speaks the part of CouchDB's HTTP that the gateway uses, as a cluster of CouchDB 3.5.0 was seen to: sequences that are
 * texts and differ from call to call, no order between shards, 202 and `accepted` for what lost a race or has no quorum,
 * `_local` without revision checks, `validate_doc_update`, `seq_interval`, basic authentication. It finds slips in our
 * CouchDB side where there is no CouchDB; what CouchDB itself does, only CouchDB can prove.
 */
export async function startCouchDbStandIn(): Promise<StandIn> {
	const databases = new Map<string, Database>();
	const weather: Weather = { quorum: true, staleness: 0, transit: 1, lag: [0, 0, 0], stable: [0, 1], building: false };
	const app = new Hono<{ Variables: { at: Database } }>({ strict: false });
	const error = (c: Context, status: 400 | 401 | 403 | 404 | 409 | 412, name: string, reason: string) =>
		c.json({ error: name, reason }, status);
	const missing = (c: Context) => error(c, 404, 'not_found', 'missing');

	app.use(async (c, next) => {
		if (c.req.header('authorization') !== `Basic ${btoa('hitei:rahasia')}`)
			return error(c, 401, 'unauthorized', 'Name or password is incorrect.');
		await next();
	});
	app.put('/:name', (c) => {
		if (databases.has(c.req.param('name'))) return error(c, 412, 'file_exists', 'The database could not be created.');
		databases.set(c.req.param('name'), Object.assign(standInDatabase(weather), { local: new Map<string, Doc>(), security: {} }));
		return c.json({ ok: true }, 202);
	});
	app.use('/:name/*', async (c, next) => {
		const found = databases.get(c.req.param('name'));
		if (!found) return error(c, 404, 'not_found', 'Database does not exist.');
		c.set('at', found);
		await next();
	});
	app.get('/:name', (c) =>
		c.json({
			db_name: c.req.param('name'),
			doc_count: c.var.at.size(),
			update_seq: opaque(c.var.at.ends()),
			cluster: { q: 2, n: 3, w: 2, r: 2 },
			instance_start_time: '0',
		}),
	);
	app.delete('/:name', (c) => {
		databases.delete(c.req.param('name'));
		return c.json({ ok: true });
	});
	app.get('/:name/_security', (c) => c.json(c.var.at.security as object));
	app.put('/:name/_security', async (c) => {
		c.var.at.security = await c.req.json();
		return c.json({ ok: true });
	});
	app.on(['GET', 'POST'], '/:name/_changes', (c) => changes(c, c.var.at));
	app.on(['GET', 'POST'], '/:name/_all_docs', async (c) => {
		const sent = c.req.method === 'POST' ? ((await c.req.json()) as object) : {};
		const query = Object.fromEntries(Object.entries(c.req.query()).map(([key, value]) => [key, JSON.parse(value) as unknown]));
		return c.json(allDocs(c.var.at, { ...query, ...sent }));
	});
	app.on(['GET', 'POST'], '/:name/_design/:design/_view/:view', (c) => view(c, c.var.at, weather));
	app.post('/:name/_view_cleanup', (c) => c.json({ ok: true }, 202));
	app.post('/:name/_bulk_docs', async (c) => {
		const { docs, new_edits } = await c.req.json<{ docs: Doc[]; new_edits?: boolean }>();
		if (new_edits === false) {
			const { accepted, rows } = c.var.at.replicate(docs);
			return c.json(rows, accepted ? 202 : 201);
		}
		const twice = (doc: Doc, index: number) => docs.findIndex(({ _id }) => _id === doc._id) !== index;
		const conflict = ({ _id }: Doc): WrittenRow => ({ id: _id, error: 'conflict', reason: 'Document update conflict.' });
		const rows = await Promise.all(docs.map((doc, index) => (twice(doc, index) ? conflict(doc) : c.var.at.write(doc))));
		return c.json(rows, rows.some(({ accepted }) => accepted) ? 202 : 201);
	});
	app.post('/:name/_bulk_get', async (c) => {
		const { docs } = await c.req.json<{ docs: { id: string; rev?: string }[] }>();
		const shown = (doc: Doc) => ({ ok: c.req.query('revs') === 'true' ? doc : plain(doc) });
		const results = docs.map(({ id, rev }) => {
			const found = rev ? [c.var.at.revision(id, rev)].filter((doc) => doc !== null) : c.var.at.leaves(id);
			const none = { error: { id, rev: rev ?? 'undefined', error: 'not_found', reason: 'missing' } };
			return { id, docs: found.length > 0 ? found.map(shown) : [none] };
		});
		return c.json({ results });
	});
	app.get('/:name/_local/:id', (c) => {
		const doc = c.var.at.local.get(c.req.param('id'));
		return doc ? c.json(doc) : missing(c);
	});
	app.put('/:name/_local/:id', async (c) => {
		const doc = await c.req.json<Doc>();
		const given = /^0-(\d+)$/.exec(doc._rev ?? '0-0');
		if (!given) return c.json({ error: 'error', reason: 'Invalid rev format' }, 500);
		const rev = `0-${Number(given[1]) + 1}`;
		c.var.at.local.set(c.req.param('id'), { ...doc, _rev: rev });
		return c.json({ ok: true, id: `_local/${c.req.param('id')}`, rev }, weather.quorum ? 201 : 202);
	});
	app.delete('/:name/_local/:id', (c) =>
		c.var.at.local.delete(c.req.param('id')) ? c.json({ ok: true, id: `_local/${c.req.param('id')}`, rev: '0-0' }) : missing(c),
	);
	app.get('/:name/:id{.+}', (c) => {
		const { rev, revs, conflicts } = c.req.query();
		const doc = rev ? c.var.at.revision(c.req.param('id'), rev) : c.var.at.winner(c.req.param('id'));
		if (!doc) return missing(c);
		const { _conflicts, ...rest } = doc as Doc & { _conflicts?: string[] };
		const shown = revs === 'true' ? rest : plain(rest as Doc);
		return c.json({ ...shown, ...(conflicts === 'true' && _conflicts?.length && { _conflicts }) });
	});
	app.put('/:name/:id{.+}', async (c) => {
		const doc = { ...(await c.req.json<Doc>()), _id: c.req.param('id') };
		const { accepted, ...row } = await c.var.at.write(doc);
		if (row.error === 'conflict') return error(c, 409, 'conflict', row.reason!);
		if (row.error === 'forbidden') return error(c, 403, 'forbidden', row.reason!);
		const { validate_doc_update: source } = doc as { validate_doc_update?: string };
		if (source) c.var.at.lock(source);
		return c.json(row, accepted ? 202 : 201);
	});

	const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 });
	await new Promise((done) => server.once('listening', done));
	return {
		url: `http://hitei:rahasia@127.0.0.1:${(server.address() as AddressInfo).port}`,
		weather,
		loseUnconfirmed: () => databases.forEach((database) => database.loseUnconfirmed()),
		databases: () => [...databases.keys()],
		backup: () => {
			const backups = [...databases.values()].map((database) => {
				const [restore, local] = [database.backup(), structuredClone([...database.local])];
				return () => {
					restore();
					database.local = new Map(structuredClone(local));
				};
			});
			return () => backups.forEach((restore) => restore());
		},
		stop: () => {
			if ('closeAllConnections' in server) server.closeAllConnections();
			return new Promise((done) => server.close(() => done()));
		},
	};
}

interface AllDocsQuestion {
	keys?: string[];
	startkey?: string;
	endkey?: string;
	limit?: number;
	include_docs?: boolean;
}

function allDocs(database: Database, { keys, startkey, endkey, limit, include_docs }: AllDocsQuestion) {
	const inRange = (id: string) => (startkey === undefined || id >= startkey) && (endkey === undefined || id <= endkey);
	const rows = (keys ?? database.ids().filter(inRange).slice(0, limit)).map((id) => {
		const doc = database.winner(id);
		if (!doc) return { key: id, error: 'not_found' };
		const { _conflicts, ...shown } = plain(doc);
		void _conflicts;
		return { id, key: id, value: { rev: doc._rev }, ...(include_docs && { doc: shown }) };
	});
	return { total_rows: database.size(), offset: 0, rows };
}

async function changes(c: Context, database: Database): Promise<Response> {
	const query = c.req.query();
	const sent = c.req.method === 'POST' ? ((await c.req.json()) as { selector?: Selector }) : {};
	const since = query.since === 'now' ? database.ends() : placeOf(query.since ?? '0');
	if (!since) return c.json({ error: 'bad_request', reason: 'Malformed sequence supplied in \'since\' parameter.' }, 400); // prettier-ignore
	const wanted = (doc: Doc) => query.filter !== '_selector' || matches(sent.selector ?? {}, doc);
	let looked = since;
	const read = () => {
		const rows = database.changed(since, query.descending === 'true');
		looked = rows.at(-1)?.seq ?? since;
		return rows.filter(({ doc }) => wanted(doc));
	};
	let results = read();
	for (
		const until = Date.now() + Number(query.timeout ?? 60_000);
		query.feed === 'longpoll' && results.length === 0 && Date.now() < until && !c.req.raw.signal.aborted;
	) {
		await new Promise((done) => setTimeout(done, 20));
		results = read();
	}
	const limit = Number(query.limit ?? Infinity);
	const interval = Number(query.seq_interval ?? 1);
	const shown = results.slice(0, limit).map(({ seq, doc, ...row }, index) => ({
		...row,
		seq: (limit - index) % interval === 0 || interval === 1 ? opaque(seq) : null,
		...(query.include_docs === 'true' && { doc }),
	}));
	const cut = results.length > limit;
	const last = cut ? results[limit - 1]!.seq : looked;
	return c.json({ results: shown, last_seq: opaque(last), pending: cut ? results.length - limit : 0 });
}

async function view(c: Context, database: Database, weather: Weather): Promise<Response> {
	const design = database.winner(`_design/${c.req.param('design')}`) as { views?: Record<string, { map: string }> } | null;
	const map = design?.views?.[c.req.param('view')!]?.map;
	if (!map) return c.json({ error: 'not_found', reason: 'missing' }, 404);
	if (weather.building)
		return c.json({ error: 'timeout', reason: 'The request could not be processed in a reasonable amount of time.' }, 500);
	const query = c.req.query();
	const sent = c.req.method === 'POST' ? await c.req.json<{ keys?: unknown[] }>() : {};
	const range = ['startkey', 'endkey', 'startkey_docid'].some((name) => query[name] !== undefined);
	if (sent.keys && range)
		return c.json({ error: 'query_parse_error', reason: '`keys` is incompatible with `key`, `start_key` and `end_key`' }, 400);
	if (query.startkey !== query.endkey) throw new Error('The stand-in knows ranges of one key alone.');
	const keys = sent.keys ?? (query.startkey === undefined ? [] : [JSON.parse(query.startkey) as unknown]);
	const any = () => Math.floor(Math.random() * 3);
	const nodes: [number, number] = query.stable === 'true' ? weather.stable : [any(), any()];
	const { rows, seq } = database.view(map, { keys, from: query.startkey_docid, limit: Number(query.limit ?? Infinity), nodes });
	const shown = rows.map(({ doc, ...row }) => ({ ...row, ...(query.include_docs === 'true' && { doc }) }));
	return c.json({
		total_rows: rows.length,
		offset: 0,
		...(query.update_seq === 'true' && { update_seq: opaque(seq, nodes) }),
		rows: shown,
	});
}

/**
 * As CouchDB 3 writes it: the nodes, shards and places as an Erlang term, packed. The number in front differs from call to call, because every
 * copy of a shard counts for itself.
 */
function opaque(place: [number, number], nodes: [number, number] = [0, 1]): string {
	const number = place[0] + place[1] + Math.floor(Math.random() * 3);
	const bytes = (value: number) => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255);
	const integer = (value: number) => (value < 2 ** 31 ? [98, ...bytes(value)] : [110, 4, 0, ...bytes(value).reverse()]);
	const shards = ranges.flatMap(([from, to], shard) => {
		const node = [...Buffer.from(`couchdb@node${nodes[shard]}`)];
		const range = [108, ...bytes(2), ...integer(from), ...integer(to), 106];
		return [104, 3, 119, node.length, ...node, ...range, ...integer(place[shard]!)];
	});
	const term = [108, ...bytes(2), ...shards, 106];
	const packed = [131, 80, ...bytes(term.length), ...deflateSync(new Uint8Array(term))];
	return `${number}-${Buffer.from(packed).toString('base64url')}`;
}

const ranges = [
	[0, 2 ** 31 - 1],
	[2 ** 31, 2 ** 32 - 1],
] as const;

function placeOf(since: string): [number, number] | null {
	if (since === '0') return [0, 0];
	try {
		const packed = Buffer.from(/^\d+-([\w-]+)$/.exec(since)![1]!, 'base64url');
		const term = inflateSync(new Uint8Array(packed.subarray(6)));
		return [term.readInt32BE(39), term.readInt32BE(term.length - 5)]; // at the end of either shard
	} catch {
		return null;
	}
}

type Selector = Record<string, unknown>;

/** As much of Mango as the gateway's selectors use. */
function matches(selector: Selector, doc: Doc): boolean {
	return Object.entries(selector).every(([field, wanted]) => {
		if (field === '$or') return (wanted as Selector[]).some((one) => matches(one, doc));
		const allowed = (wanted as { $in?: unknown[] } | null)?.$in;
		return allowed ? allowed.includes(doc[field]) : doc[field] === wanted;
	});
}

function plain<Found extends Doc>({ _revisions, ...doc }: Found): Omit<Found, '_revisions'> & Doc {
	void _revisions;
	return doc as Omit<Found, '_revisions'> & Doc;
}
