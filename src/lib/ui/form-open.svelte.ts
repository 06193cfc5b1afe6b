import { onDestroy } from 'svelte';

let open = $state(0);

/**
 * Called by a form page while it is set up: as long as it stands, no new version of the app is applied and no other
 * tab may reload this one. Ends by itself with the component: `keepFormOpen();`
 */
export function keepFormOpen(): void {
	open++;
	onDestroy(() => open--);
}

/** Whether a form stands open in this tab. */
export function isFormOpen(): boolean {
	return open > 0;
}
