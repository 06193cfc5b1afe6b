import type { PageLoad } from './$types';

/** The worklist is fetched for a signed-in person only: who is not is on the way to the sign-in, and that is the first screen. */
export const load: PageLoad = async ({ parent }) => {
	await parent();
	const [worklist, work] = await Promise.all([import('$lib/features/office/home/Worklist.svelte'), import('./HomeWork.svelte')]);
	return { Worklist: worklist.default, HomeWork: work.default };
};
