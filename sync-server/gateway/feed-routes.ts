import { Hono, type Context } from 'hono';
import { feeds, type Feed } from '#shared/kernel/feeds';
import { limits } from '#shared/kernel/limits';
import { rightsOf, scopeOf } from '#shared/access';
import type { Logger } from '../log';
import { accountBook, type AccountBook } from '../session/account-book';
import type { Personnel } from '../domains/personnel/personnel';
import type { GatewayEnv, Who } from '../session/who';
import { UnknownSequence } from '../store/changes';
import { isStoreTrouble } from '../store/is-store-trouble';
import { lineageKeeper } from '../store/lineage';
import type { Store } from '../store/open-store';
import { bulkDocs } from './bulk-docs';
import { bulkGet } from './bulk-get';
import { changesQuestion } from './changes-question';
import { changesResponse } from './changes-response';
import { contactKeeper } from './contact';
import { badRequest, CouchError, notFound, storeAway } from './couch-error';
import { feedInfo } from './feed-info';
import { getLocal, putLocal } from './local-documents';
import { readJson } from './read-json';
import { jsonHeaders, streamPages } from './stream-pages';

/** Every `/db` request: who asks, of which feed. */
type FeedEnv = GatewayEnv & { Variables: { feed: Feed } };

interface Parts {
	store: Store;
	log: Logger;
	/** ULID of this start of the gateway. */
	boot: string;
	personnel: Personnel;
	/** Whose roles the author of a quarantined record has. */
	accounts?: Pick<AccountBook, 'find'>;
}

type FeedContext = Context<FeedEnv, string>;

const takesGzip = (c: FeedContext) => /\bgzip\b/.test(c.req.header('accept-encoding') ?? '');

/**
 * The feeds as CouchDB databases, mounted at `/db` behind the session middleware. Whatever is not listed here is
 * answered 404, as CouchDB answers for what it does not have.
 */
export function feedRoutes({ store, log, boot, personnel, accounts = accountBook(store) }: Parts): Hono<GatewayEnv> {
	const recordBoot = lineageKeeper((feed) => store.db(feed), boot);
	const contact = contactKeeper(store, log);
	const app = new Hono<FeedEnv>({ strict: false });

	app.use('/:feed/*', async (c, next) => {
		c.header('Hitei-Boot', boot);
		c.header('Cache-Control', 'no-store');
		const feed = c.req.param('feed') as Feed;
		if (!feeds.includes(feed)) throw notFound('Database does not exist.');
		const who: Who | undefined = c.get('who');
		if (!who) throw new CouchError(401, 'unauthorized', 'You are not signed in.');
		c.header('Hitei-Scope', rightsOf(who.session));
		c.header('Hitei-Feed-Scope', scopeOf(who.session, feed));
		c.set('feed', feed);
		// A store that is away stays a 503 and not a silence: nothing may be written before the lineage is.
		await Promise.all(feeds.map(recordBoot));
		contact(who, c.req.header('Hitei-Unsent'));
		await next();
	});

	const asking = (c: FeedContext) => ({
		store,
		log,
		feed: c.var.feed,
		session: c.var.who.session,
		boot,
		app: c.req.header('Hitei-Unsent') !== undefined,
		gzip: takesGzip(c),
	});
	const db = (c: FeedContext) => store.db(c.var.feed);
	// Through `c.body`: a bare Response would leave behind the headers set above, boot and scope among them.
	const changes = async (c: FeedContext, sent: unknown) => {
		const asked = changesQuestion(c.req.query(), sent);
		// The answer to HEAD has no reader: a feed that waits would wait for ever.
		if (c.req.method === 'HEAD') return c.body(null, 200, jsonHeaders(takesGzip(c)));
		// Of a request that was answered to its end Node says nothing: it is told here.
		const over = new AbortController();
		const signal = AbortSignal.any([c.req.raw.signal, over.signal]);
		const until = c.var.who.until?.(signal) ?? new AbortController().signal;
		const isUnchanged = c.var.who.isUnchanged ?? (async () => true);
		const answer = await changesResponse({ ...asking(c), signal, until, isUnchanged, over: () => over.abort() }, asked);
		return c.body(answer.body, 200, answer.headers);
	};

	app.get('/:feed', async (c) => c.json(await feedInfo(store, c.var.feed, c.var.who.session)));
	app.get('/:feed/_changes', (c) => changes(c, {}));
	app.post('/:feed/_changes', async (c) => changes(c, await readJson(c.req.raw, limits.request)));
	app.post('/:feed/_bulk_get', async (c) => {
		const pieces = await bulkGet(db(c), c.var.feed, c.var.who.session, await readJson(c.req.raw, limits.request), c.req.query());
		const gzip = takesGzip(c);
		const broke = () => c.req.raw.signal.aborted || log.warn({ feed: c.var.feed }, 'an answer to _bulk_get broke off');
		return c.body(streamPages(null, pieces, gzip, { broke, over: () => undefined }), 200, jsonHeaders(gzip));
	});
	app.post('/:feed/_bulk_docs', async (c) =>
		c.json(await bulkDocs({ store, log, personnel, accounts }, c.var.feed, c.var.who, await readJson(c.req.raw, limits.request)), 201),
	);
	// Every answer here is on disk before it is given, so there is nothing to do; a CouchDB that pulls asks before each checkpoint.
	app.post('/:feed/_ensure_full_commit', (c) => c.json({ ok: true, instance_start_time: '0' }, 201));
	app.get('/:feed/_local/:id{.+}', async (c) => c.json(await getLocal(db(c), c.var.who.session.account, c.req.param('id'))));
	app.put('/:feed/_local/:id{.+}', async (c) =>
		c.json(await putLocal(db(c), c.var.who.session.account, c.req.param('id'), await readJson(c.req.raw, limits.document)), 201),
	);

	// Not left to the application frame: behind it stands the app's own page, which answers every address.
	app.all('*', (c) => notFound().respond(c));
	app.onError((error, c) => {
		if (error instanceof CouchError) return error.respond(c);
		if (error instanceof UnknownSequence) return badRequest('This sequence is not one of this store: begin at 0.').respond(c);
		// A fault of ours, not the store's: the application frame answers for it.
		if (!isStoreTrouble(error) && [TypeError, RangeError, ReferenceError].some((kind) => error instanceof kind)) throw error;
		// Only the class of the trouble: texts of the store may quote ids or addresses.
		log.error({ trouble: error.name, status: (error as { status?: unknown }).status }, 'the store failed a request');
		c.header('Retry-After', '5');
		return storeAway().respond(c);
	});
	return app as unknown as Hono<GatewayEnv>;
}
