import { signedIn } from '$lib/device/identity';
import type { App } from './start';

let opened: Promise<App | null> | undefined;

/**
 * The app of this page, `null` while nobody is signed in. Made once: after signing in or out the page is loaded
 * anew, so that nothing of one person stays in memory for the next. Its parts are fetched only for who is signed in.
 */
export function openApp(): Promise<App | null> {
	opened ??= signedIn().then(async (who) => who && (await import('./start')).start(who));
	return opened;
}
