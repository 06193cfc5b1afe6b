import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { openApp } from '$lib/open-app';
import type { LayoutLoad } from './$types';

export const ssr = false;
export const prerender = false;

/** Pages that work without a signed-in person. */
const open = ['/masuk', '/awal'];

export const load: LayoutLoad = async ({ url }) => {
	try {
		const app = await openApp();
		const wanted = url.pathname + url.search;
		if (!app && !open.includes(url.pathname)) redirect(307, `${resolve('/masuk')}?ke=${encodeURIComponent(wanted)}`);
		// What only a signed-in person sees is not fetched for the sign-in page.
		return { app, Frame: app && (await import('./SignedInFrame.svelte')).default, trouble: null };
	} catch (error) {
		// An error page needs this very load to succeed, so trouble with the device's storage is handed on as data.
		if (error instanceof Error) return { app: null, Frame: null, trouble: error };
		throw error;
	}
};
