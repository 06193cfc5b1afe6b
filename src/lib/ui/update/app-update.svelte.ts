import type { Workbox } from 'workbox-window';
import { whileNoFormIsOpen } from '../form-open.svelte';

const minute = 60 * 1000;
const hour = 60 * minute;

/**
 * The newer version of the app, if one waits. `ready`: the bar may offer it; `held`: a form is open in some tab, so the
 * tap did nothing; `replaced`: another tab has applied it and this page must be loaded anew, as soon as no form is open.
 */
export const appUpdate = $state({ ready: false, held: false, replaced: false });

let workbox: Workbox | undefined;
/** Milliseconds of this page's life, as every time here that is waited for: the device's clock may be set. */
let asked = 0;

/**
 * Registers the service worker; call when the first screen stands. It is asked about a newer version when the page
 * comes to the front, at most once an hour. A waiting version takes over when the person taps (`applyUpdate`), or by
 * itself when the last tab has been closed.
 */
export async function registerServiceWorker(): Promise<void> {
	if (!('serviceWorker' in navigator) || workbox) return;
	const { Workbox } = await import('workbox-window'); // not needed for the first screen
	workbox = new Workbox('/service-worker.js', { type: import.meta.env.DEV ? 'module' : 'classic' });
	workbox.addEventListener('waiting', () => (appUpdate.ready = true));
	// Also told to the tabs that did not ask. The very first worker takes over without a reload: it is of the same build. Not
	// Workbox's `isUpdate`: that stays false for as long as a page lives that was opened before there was a worker.
	let controlled = !!navigator.serviceWorker.controller;
	navigator.serviceWorker.addEventListener('controllerchange', () => {
		if (controlled) appUpdate.replaced = true;
		controlled = true;
	});
	window.addEventListener('vite:preloadError', missingChunk);
	asked = performance.now();
	void becomeReadyOffline(workbox);
	document.addEventListener('visibilitychange', () => {
		if (document.visibilityState !== 'visible' || performance.now() - asked < hour) return;
		asked = performance.now();
		workbox?.update().catch(() => undefined);
	});
}

/**
 * Registers the worker until one has everything and serves this page. An install whose download was cut is thrown away by
 * the browser, but what arrived stays in the cache: it goes on when there is a signal again, not only at the next start.
 */
async function becomeReadyOffline(worker: Workbox): Promise<void> {
	const { serviceWorker } = navigator;
	for (let pause = 2_000; ; pause = Math.min(2 * pause, minute)) {
		const registration = await worker.register().catch(() => undefined);
		if (registration && (await hasActivated(registration))) {
			// A page that began to load while the worker was activated is not among those it claims by itself.
			if (!serviceWorker.controller) registration.active?.postMessage({ type: 'CLAIM' });
			return;
		}
		await new Promise<void>((resolve) => {
			const timer = setTimeout(go, pause);
			addEventListener('online', go, { once: true });
			function go() {
				clearTimeout(timer);
				removeEventListener('online', go);
				resolve();
			}
		});
	}
}

/** Waits until the registration's worker is active, or its install has failed. */
async function hasActivated(registration: ServiceWorkerRegistration): Promise<boolean> {
	const { active, installing, waiting } = registration;
	if (active) return true;
	const coming = installing ?? waiting;
	if (!coming) return false;
	return new Promise((resolve) => {
		const look = () => {
			if (coming.state !== 'activated' && coming.state !== 'redundant') return;
			coming.removeEventListener('statechange', look);
			resolve(coming.state === 'activated');
		};
		coming.addEventListener('statechange', look);
		look();
	});
}

/** The person's tap. Lets the waiting version take over if no tab has a form open; each page is then loaded anew. */
export async function applyUpdate(): Promise<void> {
	appUpdate.held = false;
	const done = await whileNoFormIsOpen(async () => {
		workbox?.messageSkipWaiting();
		// Held until this page goes, so that no form opens in another tab between the two versions.
		await new Promise((resolve) => setTimeout(resolve, 10_000));
	});
	appUpdate.held = !done;
}

/**
 * A part of this page's build cannot be had although a worker serves the app: the worker is of another build by now.
 * Loaded anew, but not again and again, in whichever direction the clock was set.
 */
function missingChunk(): void {
	const key = 'hitei-missing-chunk';
	// eslint-disable-next-line no-restricted-syntax -- outlives the page
	if (!navigator.serviceWorker.controller || Math.abs(Date.now() - Number(sessionStorage.getItem(key))) < minute) return;
	sessionStorage.setItem(key, String(Date.now()));
	appUpdate.replaced = true;
}
