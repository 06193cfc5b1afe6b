import type { PageLoad } from './$types';

/** The worklist is fetched for a signed-in person only: who is not is on the way to the sign-in, and that is the first screen. */
export const load: PageLoad = async ({ parent }) => {
	const { app } = await parent();
	if (!app) return { home: null };
	const [{ default: Worklist }, { hasOwnWork, loadHome }] = await Promise.all([
		import('$lib/features/office/home/Worklist.svelte'),
		import('$lib/features/home'),
	]);
	return { home: { Worklist, parts: await loadHome(app), hasOwnWork: hasOwnWork(app.who) } };
};
