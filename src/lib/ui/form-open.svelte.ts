import { onDestroy } from 'svelte';

const lock = 'hitei-form-open';
/** How long a tab may take to say that a form stands open in it, and how often it is asked before it counts as hanging, in milliseconds. */
const answerWithin = 2_000;
const asks = 2;
let open = $state(0);

/** Other tabs are asked and answer here. A lock alone tells of a form in a tab that hangs, too, or in one the browser keeps to go back to. */
const line = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(lock);
let heard = () => {};
line?.addEventListener('message', ({ data }: MessageEvent<'open?' | 'open'>) => {
	if (data === 'open') heard();
	else if (open > 0) line.postMessage('open');
});

/**
 * Called by a form page while it is set up: as long as it stands, no new version of the app is applied, in no tab, and
 * this page is not loaded anew. Ends by itself with the component: `keepFormOpen();`
 */
export function keepFormOpen(): void {
	open++;
	let closed = false;
	let letGo = () => {};
	// A shared lock tells the other tabs, and the browser takes it back even when this tab dies. A tab that hung may have lost it to one that
	// applied a new version: it takes it again.
	const hold = () => {
		const end = new Promise<void>((resolve) => (letGo = resolve));
		navigator.locks
			?.request(lock, { mode: 'shared' }, () => (closed ? undefined : end))
			.catch((error: Error) => {
				if (!closed && error.name === 'AbortError') hold();
			});
	};
	const hide = () => letGo();
	const show = ({ persisted }: PageTransitionEvent) => persisted && hold();
	hold();
	window.addEventListener('pagehide', hide);
	window.addEventListener('pageshow', show);
	onDestroy(() => {
		open--;
		closed = true;
		letGo();
		window.removeEventListener('pagehide', hide);
		window.removeEventListener('pageshow', show);
	});
}

/** Whether a form stands open in this tab. */
export function isFormOpen(): boolean {
	return open > 0;
}

/**
 * Does `work` if no form stands open in any tab, and keeps the others from being told otherwise until it has ended.
 * False when one is open: nothing was done. A tab that hangs holds nothing up: it does not answer, its form is saved as a draft, and it is told
 * of the new version when it goes on.
 */
export async function whileNoFormIsOpen(work: () => Promise<void>): Promise<boolean> {
	if (open > 0) return false;
	if (!navigator.locks) return work().then(() => true);
	const free = await navigator.locks.request(lock, { ifAvailable: true }, async (held) => {
		if (held) await work();
		return held !== null;
	});
	if (free || (await anyTabAnswers())) return free;
	await navigator.locks.request(lock, { steal: true }, work);
	return true;
}

async function anyTabAnswers(): Promise<boolean> {
	if (!line) return true;
	for (let asked = 0; asked < asks; asked++) {
		const answered = new Promise<boolean>((resolve) => {
			heard = () => resolve(true);
			setTimeout(() => resolve(false), answerWithin);
		});
		line.postMessage('open?');
		if ((await answered) || open > 0) return true;
	}
	return false;
}
