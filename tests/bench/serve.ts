/*
 * The bench's gateway: the product's own app on an embedded store filled for the bench, plus, under /bench/db, the three
 * questions that stock replicators need for pushing and the product does not answer. They do no more than they must, so
 * the rivals are not slowed down by them.
 */
import { serve } from '@hono/node-server';
import { Hono, type Context } from 'hono';
import { ulid } from 'ulid';
import { readRecord } from '#shared/kernel/define-kind';
import type { Envelope, RecordOf } from '#shared/kernel/envelope';
import type { Feed } from '#shared/kernel/feeds';
import { kinds } from '#shared/kinds';
import type { ReferenceCampaign } from '#shared/survey/kinds/reference-campaign';
import { mayPush } from '#shared/access';
import { createApp } from '../../sync-server/app';
import { parseConfig } from '../../sync-server/config';
import { seedDemo } from '../../sync-server/demo/seed-demo';
import { createLog } from '../../sync-server/log';
import { installReference } from '../../sync-server/reference/install-reference';
import { accountBook } from '../../sync-server/session/account-book';
import { personnelOf } from '../../sync-server/domains/personnel/personnel';
import { requireSession } from '../../sync-server/session/require-session';
import { sessionBook } from '../../sync-server/session/session-book';
import type { GatewayEnv } from '../../sync-server/session/who';
import { openStore } from '../../sync-server/store/open-store';
import { makeResponse } from '../world/make-response';
import { random } from '../world/random';

const config = parseConfig(process.env);
const store = await openStore(config);
await installReference(store);
await seedDemo(store, config);
await fill(Number(process.env.BENCH_RESPONSES ?? 0));

const product = createApp({ store, log: createLog({ write: () => undefined }), boot: ulid(), build: process.env.BENCH_PAGE! });
const app = new Hono<GatewayEnv>({ strict: false });
app.use('/bench/*', requireSession(sessionBook(store, accountBook(store)), personnelOf(store)));
app.post('/bench/db/:feed/_revs_diff', async (c) => c.json(await database(c).revsDiff(await c.req.json())));
app.post('/bench/db/:feed/_all_docs', async (c) => c.json(await database(c).allDocs(await c.req.json())));
app.post('/bench/db/:feed/_bulk_docs', async (c) => {
	const raw = await c.req.raw.clone().text();
	const { docs, new_edits } = JSON.parse(raw) as { docs: Envelope[]; new_edits?: boolean };
	if (new_edits !== false) return onward(c);
	const { session } = c.get('who');
	for (const { _revisions, ...record } of docs as (Envelope & { _revisions?: unknown })[]) {
		void _revisions;
		const refusal = mayPush(session, c.req.param('feed') as Feed, record, null);
		if (refusal || !readRecord(kinds.get(record.kind)!, record).ok)
			return c.json({ error: 'forbidden', reason: refusal?.code ?? 'malformed' }, 403);
	}
	return c.json(await database(c).bulkDocs(docs as never, { new_edits: false }), 201);
});
app.all('/bench/*', onward);
app.all('*', (c) => product.fetch(c.req.raw, c.env));

serve({ fetch: app.fetch, hostname: config.host, port: config.port }, ({ port }) => console.log(`ready http://127.0.0.1:${port}`));

function database(c: Context<GatewayEnv>): PouchDB.Database & { revsDiff(diff: unknown): Promise<unknown> } {
	return store.db(c.req.param('feed') as Feed) as never;
}

function onward(c: Context<GatewayEnv>): Response | Promise<Response> {
	return product.fetch(new Request(c.req.url.replace('/bench/db/', '/db/'), c.req.raw), c.env);
}

/** Brings the store to `total` responses, as if they had been sent and stamped. */
async function fill(total: number): Promise<void> {
	const survey = store.db('survey');
	const held = await survey.allDocs({ startkey: 'survey.response:', endkey: 'survey.response;' });
	const campaigns = await store.db('reference').allDocs<RecordOf<ReferenceCampaign>>({
		startkey: 'reference.campaign:',
		endkey: 'reference.campaign;',
		include_docs: true,
	});
	const campaign = campaigns.rows.map(({ doc }) => doc!).find(({ unit }) => unit === 'DUKCAPIL')!;
	const chance = random(1);
	const { _rev, ...known } = campaign;
	void _rev;
	for (let left = total - held.rows.length; left > 0; left -= 1_000) {
		const docs = Array.from({ length: Math.min(1_000, left) }, () => ({
			...makeResponse(known, 'petugas', chance),
			received: { at: new Date().toISOString(), no: `261124-${ulid().slice(-8)}` },
		}));
		await survey.bulkDocs(docs as never);
	}
}
