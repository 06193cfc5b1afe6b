import { getContext, setContext } from 'svelte';
import type { App } from './start';

const key = Symbol('app');

/** Called by the frame of a signed-in person alone. */
export function setApp(app: App): void {
	setContext(key, app);
}

/**
 * The app, for a page while it is set up: `const { db, maker, who } = getApp();`. Rooms take these as props. There is
 * one on every page that needs a signed-in person (all but /masuk and /awal); elsewhere it throws.
 */
export function getApp(): App {
	const app = getContext<App | undefined>(key);
	if (!app) throw new Error('no app here: nobody is signed in, or getApp() was called outside a page’s set-up');
	return app;
}
