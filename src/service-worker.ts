/// <reference lib="webworker" />
import { build, files, prerendered, version } from '$service-worker';
import { cleanupOutdatedCaches, PrecacheController, PrecacheRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { fillCache } from './fill-cache';

declare const self: ServiceWorkerGlobalScope;

/** Answered by the gateway or not at all, even when one is opened like a page. Everything else that is not precached goes past this worker untouched. */
const gateway = /^\/(db|session|setup|accounts|health|schema|verifikasi|suara)(\/|$)/;

const shell = '/200.html';

/** Asked for by the browser, when it puts the app on the home screen, and never by the app. */
const forHomeScreen = /\.(png|webmanifest)$/;

/**
 * While the server is being updated it may hand out the shell of another build than this worker's: page and chunks would
 * not fit. Such an install fails and is tried again later.
 */
async function belongsToThisBuild(url: string, response: Response): Promise<boolean> {
	if (response.status !== 200) return false;
	if (url !== shell) return true;
	const used = (await response.clone().text()).match(/\/_app\/immutable\/[\w./-]+\.(?:js|css)/g) ?? [];
	return used.length > 0 && used.every((file) => build.includes(file));
}

// Under `vite dev` there is no shell and nothing is hashed.
if (!import.meta.env.DEV) {
	const entries = [
		...build.map((url) => ({ url, revision: null })), // hashed names
		...[...files.filter((url) => !forHomeScreen.test(url)), ...prerendered, shell].map((url) => ({ url, revision: version })),
	];
	const precache = new PrecacheController();
	precache.addToCacheList(entries);

	// Not Workbox's own install, which fetches one file after the other: a round trip each.
	const fill = () =>
		fillCache({
			name: precache.strategy.cacheName,
			wanted: entries.map(({ url, revision }) => ({ url, key: precache.getCacheKeyForURL(url)!, fresh: revision !== null })),
			fits: belongsToThisBuild,
		});

	self.addEventListener('install', (event) => event.waitUntil(fill()));
	self.addEventListener('activate', (event) => void precache.activate(event));
	cleanupOutdatedCaches();

	// The browser, or a person who clears "cached files", may take the cache away and leave this worker: what is missing is
	// fetched again at the next page that is opened with a signal. If the server has another build by then, that is due.
	self.addEventListener('fetch', (event) => {
		if (event.request.mode === 'navigate') event.waitUntil(fill().catch(() => self.registration.update().catch(() => undefined)));
	});
	registerRoute(new PrecacheRoute(precache));
	registerRoute(new NavigationRoute(precache.createHandlerBoundToURL(shell), { denylist: [gateway] }));
}

self.addEventListener('message', (event) => {
	const type = (event.data as { type?: string } | null)?.type;
	// Only on the person's tap: the page asks when no form is open.
	if (type === 'SKIP_WAITING') void self.skipWaiting();
	// From a page that began to load while this worker came up: the claim at activation passes over it.
	if (type === 'CLAIM') event.waitUntil(self.clients.claim());
});

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
