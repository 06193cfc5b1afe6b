/// <reference lib="webworker" />
import { build, files, prerendered, version } from '$service-worker';
import { addPlugins, cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope;

/** Answered by the gateway or not at all, even when one is opened like a page. Everything else that is not precached goes past this worker untouched. */
const gateway = /^\/(db|session|setup|accounts|health|schema)(\/|$)/;

const shell = '/200.html';

// Under `vite dev` there is no shell and nothing is hashed.
if (!import.meta.env.DEV) {
	addPlugins([
		{
			// While the server is being updated it may hand out the shell of another build than this worker's: page and chunks
			// would not fit. Such an install fails and is tried again later.
			cacheWillUpdate: async ({ request, response }) => {
				if (response.status !== 200) return null;
				if (new URL(request.url).pathname !== shell) return response;
				const used = (await response.clone().text()).match(/\/_app\/immutable\/[\w./-]+\.(?:js|css)/g) ?? [];
				return used.length > 0 && used.every((file) => build.includes(file)) ? response : null;
			},
		},
	]);
	precacheAndRoute([
		...build.map((url) => ({ url, revision: null })), // hashed names
		...[...files, ...prerendered, shell].map((url) => ({ url, revision: version })),
	]);
	cleanupOutdatedCaches();
	registerRoute(new NavigationRoute(createHandlerBoundToURL(shell), { denylist: [gateway] }));
}

// Only on the person's tap: the page asks when no form is open.
self.addEventListener('message', (event) => {
	if ((event.data as { type?: string } | null)?.type === 'SKIP_WAITING') void self.skipWaiting();
});

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
