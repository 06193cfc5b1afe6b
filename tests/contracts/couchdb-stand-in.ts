import { serve } from '@hono/node-server';
import { Hono, type Context } from 'hono';
import type { AddressInfo } from 'node:net';
import memory from 'pouchdb-adapter-memory';
import PouchDB from 'pouchdb-core';
import { ulid } from 'ulid';

PouchDB.plugin(memory);

type Doc = Record<string, unknown> & { _id: string; _rev?: string; _deleted?: boolean };
type Validate = (doc: Doc, old: Doc | null, user: object) => void;

interface Database {
	db: PouchDB.Database;
	local: Map<string, Doc>;
	security: unknown;
	validate: Validate | null;
}

/**
 * Speaks the part of CouchDB's HTTP that the gateway uses, in the dialect seen on CouchDB 3.5.0: sequences that are
 * texts, `_local` without revision checks, 202, `validate_doc_update`, `seq_interval`, basic authentication. It finds
 * slips in our CouchDB side where there is no CouchDB; what CouchDB itself does, only CouchDB can prove.
 */
export async function startCouchDbStandIn(): Promise<{ url: string; stop(): Promise<void> }> {
	const databases = new Map<string, Database>();
	const app = new Hono<{ Variables: { at: Database } }>({ strict: false });
	const error = (c: Context, status: 400 | 401 | 403 | 404 | 409 | 412, name: string, reason: string) =>
		c.json({ error: name, reason }, status);

	app.use(async (c, next) => {
		if (c.req.header('authorization') !== `Basic ${btoa('hitei:rahasia')}`)
			return error(c, 401, 'unauthorized', 'Name or password is incorrect.');
		await next();
	});
	app.put('/:name', (c) => {
		if (databases.has(c.req.param('name'))) return error(c, 412, 'file_exists', 'The database could not be created.');
		const db = new PouchDB(`stand-in-${ulid()}`, { adapter: 'memory' });
		db.setMaxListeners(0);
		databases.set(c.req.param('name'), { db, local: new Map(), security: {}, validate: null });
		return c.json({ ok: true }, 202);
	});
	app.use('/:name/*', async (c, next) => {
		const found = databases.get(c.req.param('name'));
		if (!found) return error(c, 404, 'not_found', 'Database does not exist.');
		c.set('at', found);
		await next();
	});
	app.get('/:name', async (c) => {
		const { doc_count, update_seq } = await c.var.at.db.info();
		return c.json({ db_name: c.req.param('name'), doc_count, update_seq: opaque(update_seq), instance_start_time: '0' });
	});
	app.delete('/:name', async (c) => {
		await c.var.at.db.destroy();
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
		const parsed = Object.fromEntries(Object.entries(c.req.query()).map(([key, value]) => [key, JSON.parse(value) as unknown]));
		return c.json(await c.var.at.db.allDocs({ ...parsed, ...sent }));
	});
	app.post('/:name/_bulk_docs', async (c) => {
		const { docs } = await c.req.json<{ docs: Doc[] }>();
		return c.json(await Promise.all(docs.map((doc) => write(c.var.at, doc))), 201);
	});
	app.post('/:name/_bulk_get', async (c) => {
		const { docs } = await c.req.json<{ docs: { id: string; rev: string }[] }>();
		const revs = c.req.query('revs') === 'true';
		const results = await Promise.all(
			docs.map(async ({ id, rev }) => {
				const ok = await c.var.at.db.get(id, { rev, revs }).catch(() => null);
				return { id, docs: [ok ? { ok } : { error: { id, rev, error: 'not_found', reason: 'missing' } }] };
			}),
		);
		return c.json({ results });
	});
	app.get('/:name/_local/:id', (c) => {
		const doc = c.var.at.local.get(c.req.param('id'));
		return doc ? c.json(doc) : error(c, 404, 'not_found', 'missing');
	});
	app.put('/:name/_local/:id', async (c) => {
		const doc = await c.req.json<Doc>();
		const given = /^0-(\d+)$/.exec(doc._rev ?? '0-0');
		if (!given) return c.json({ error: 'error', reason: 'Invalid rev format' }, 500);
		const rev = `0-${Number(given[1]) + 1}`;
		c.var.at.local.set(c.req.param('id'), { ...doc, _rev: rev });
		return c.json({ ok: true, id: `_local/${c.req.param('id')}`, rev }, 201);
	});
	app.get('/:name/:id{.+}', async (c) => {
		const doc = await c.var.at.db.get(c.req.param('id')).catch(() => null);
		return doc ? c.json(doc) : error(c, 404, 'not_found', 'missing');
	});
	app.put('/:name/:id{.+}', async (c) => {
		const doc = { ...(await c.req.json<Doc>()), _id: c.req.param('id') };
		const row = await write(c.var.at, doc);
		if (row.error === 'conflict') return error(c, 409, 'conflict', row.reason!);
		if (row.error === 'forbidden') return error(c, 403, 'forbidden', row.reason!);
		const { validate_doc_update: source } = doc as { validate_doc_update?: string };
		if (source) c.var.at.validate = new Function(`return (${source})`)() as Validate;
		return c.json(row, 201);
	});

	const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 });
	await new Promise((done) => server.once('listening', done));
	return {
		url: `http://hitei:rahasia@127.0.0.1:${(server.address() as AddressInfo).port}`,
		stop: () => {
			if ('closeAllConnections' in server) server.closeAllConnections();
			return new Promise((done) => server.close(() => done()));
		},
	};
}

async function write(
	{ db, validate }: Database,
	doc: Doc,
): Promise<{ ok?: true; id: string; rev?: string; error?: string; reason?: string }> {
	const old = await db.get(doc._id).catch(() => null);
	const conflict = { id: doc._id, error: 'conflict', reason: 'Document update conflict.' };
	// As in CouchDB, the base revision is looked at before the validation runs.
	if (old ? old._rev !== doc._rev : doc._rev) return conflict;
	try {
		if (validate && !doc._id.startsWith('_design/')) validate(doc, old as Doc | null, { name: 'hitei', roles: ['_admin'] });
		const { id, rev } = await db.put(doc);
		return { ok: true, id, rev };
	} catch (thrown) {
		if ((thrown as { status?: number }).status === 409) return conflict;
		return { id: doc._id, error: 'forbidden', reason: String((thrown as { forbidden?: string }).forbidden ?? thrown) };
	}
}

async function changes(c: Context, { db }: Database): Promise<Response> {
	const query = c.req.query();
	const sent = c.req.method === 'POST' ? ((await c.req.json()) as { selector?: PouchDB.Find.Selector; doc_ids?: string[] }) : {};
	const end = Number((await db.info()).update_seq);
	const number = query.since === 'now' ? end : /^(0$|\d+-opaque$)/.test(query.since ?? '0') ? Number.parseInt(query.since ?? '0', 10) : NaN;
	if (Number.isNaN(number)) return c.json({ error: 'bad_request', reason: 'Malformed sequence supplied in \'since\' parameter.' }, 400); // prettier-ignore
	const read = () =>
		db.changes({ since: number, include_docs: query.include_docs === 'true', descending: query.descending === 'true', ...sent });
	let { results } = await read();
	for (
		const until = Date.now() + Number(query.timeout ?? 60_000);
		query.feed === 'longpoll' && results.length === 0 && Date.now() < until;
	) {
		await new Promise((done) => setTimeout(done, 20));
		({ results } = await read());
	}
	const limit = Number(query.limit ?? Infinity);
	const interval = Number(query.seq_interval ?? 1);
	const shown = results
		.slice(0, limit)
		.map((row, index) => ({ ...row, seq: (limit - index) % interval === 0 || interval === 1 ? opaque(row.seq) : null }));
	const last = results.length > limit ? results[limit - 1]!.seq : Math.max(end, Number(results.at(-1)?.seq ?? 0));
	return c.json({ results: shown, last_seq: opaque(last), pending: Math.max(0, end - Number(last)) });
}

function opaque(seq: string | number): string {
	return `${seq}-opaque`;
}
