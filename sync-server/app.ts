import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { answerError } from './answer-error';
import { heldByDevices } from './gateway/contact';
import { feedRoutes } from './gateway/feed-routes';
import { healthRoute } from './health-route';
import type { Logger } from './log';
import { requestLog } from './request-log';
import { schemaRoute } from './schema-route';
import { securityHeaders } from './static/security-headers';
import { serveApp } from './static/serve-app';
import { accountRoutes } from './session/account-routes';
import { auditOf } from './session/audit';
import { devicesOf } from './session/devices';
import { firstAdmin } from './session/first-admin';
import { setupRoutes } from './session/setup-routes';
import { accountBook } from './session/account-book';
import { voiceRoute } from './domains/engagement/voice-route';
import { verificationRoute } from './domains/training/verification-route';
import { personnelOf } from './domains/personnel/personnel';
import { proxiesOf } from './session/peer';
import { requestLimit } from './session/request-limit';
import { requireSession } from './session/require-session';
import { rightsWatch } from './session/rights-watch';
import { sameSite } from './session/same-site';
import { sessionBook } from './session/session-book';
import { sessionOf } from './session/session-of';
import { sessionRoutes } from './session/session-routes';
import { slowDown } from './session/slow-down';
import type { GatewayEnv } from './session/who';
import type { Store } from './store/open-store';

export interface Deps {
	store: Store;
	log: Logger;
	/** ULID of this start of the gateway. */
	boot: string;
	/** Folder of the built app; without one, only the gateway answers. */
	build?: string;
	/** Addresses and networks of reverse proxies whose word is taken, besides this machine. */
	trustedProxies?: readonly string[];
}

/** Every address the gateway answers. */
export function createApp({ store, log, boot, build, trustedProxies = [] }: Deps): Hono<GatewayEnv> {
	const accounts = accountBook(store);
	const sessions = sessionBook(store, accounts);
	const first = firstAdmin(store);
	const audit = auditOf(store);
	const slow = slowDown();
	const devices = devicesOf(store);
	const limit = requestLimit();
	const personnel = personnelOf(store);
	const watch = rightsWatch(store, async (token) => {
		const found = await sessions.look(token);
		return found && { session: await sessionOf(found.account, personnel), left: found.left };
	});
	const small = bodyLimit({
		maxSize: 16_384,
		onError: (c) => c.json({ error: 'too_large', reason: 'the request entity is too large' }, 413),
	});

	const app = new Hono<GatewayEnv>({ strict: false });
	app.onError(answerError(store));
	const proxies = proxiesOf(trustedProxies);
	app.use((c, next) => (c.set('proxies', proxies), next()));
	app.use(requestLog(log), securityHeaders, sameSite);

	const held = (account: string) => heldByDevices(store, account);
	app.use('/session/*', small).route('/session', sessionRoutes({ accounts, sessions, slow, devices, personnel, audit, held }));
	app.use('/setup/*', small).route('/setup', setupRoutes({ accounts, first, audit }));
	app.use('/accounts/*', small, requireSession(sessions, personnel)).route('/accounts', accountRoutes({ accounts, audit }));
	app.use('/db/*', requireSession(sessions, personnel, watch), limit).route('/db', feedRoutes({ store, log, boot, personnel, accounts }));
	app.route('/health', healthRoute({ store, boot }));
	app.route('/schema', schemaRoute());
	app.route('/verifikasi', verificationRoute(store));
	app.route('/suara', voiceRoute(store));

	app.notFound((c) => c.json({ error: 'not_found', reason: 'missing' }, 404));
	if (build) app.get('*', serveApp(build));
	return app;
}
