import { onDestroy } from 'svelte';

const lock = 'hitei-form-open';
let open = $state(0);

/**
 * Called by a form page while it is set up: as long as it stands, no new version of the app is applied, in no tab, and
 * this page is not loaded anew. Ends by itself with the component: `keepFormOpen();`
 */
export function keepFormOpen(): void {
	open++;
	// A shared lock tells the other tabs, and the browser takes it back even when this tab dies.
	let letGo = () => {};
	const closed = new Promise<void>((resolve) => (letGo = resolve));
	void navigator.locks?.request(lock, { mode: 'shared' }, () => closed);
	onDestroy(() => {
		open--;
		letGo();
	});
}

/** Whether a form stands open in this tab. */
export function isFormOpen(): boolean {
	return open > 0;
}

/**
 * Does `work` if no form stands open in any tab, and keeps the others from being told otherwise until it has ended.
 * False when one is open: nothing was done.
 */
export async function whileNoFormIsOpen(work: () => Promise<void>): Promise<boolean> {
	if (open > 0) return false;
	if (!navigator.locks) return work().then(() => true);
	return navigator.locks.request(lock, { ifAvailable: true }, async (held) => {
		if (held) await work();
		return held !== null;
	});
}
