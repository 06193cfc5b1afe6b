/** How long a list may take to be as long again as it was, in milliseconds. */
const patience = 3000;

/**
 * Scrolls to where one was on this page, also when its content comes from the device's database a moment later. Gives up when the person moves by
 * themselves, or the page does not get that long.
 */
export function reachScroll(top: number): void {
	if (top <= 0) return;
	const done = new AbortController();
	const go = () => {
		scrollTo({ top, behavior: 'instant' });
		if (Math.abs(scrollY - top) < 2) done.abort();
	};
	const watch = new ResizeObserver(go);
	watch.observe(document.body);
	done.signal.addEventListener('abort', () => watch.disconnect());
	for (const move of ['wheel', 'touchstart', 'keydown', 'pointerdown'])
		addEventListener(move, () => done.abort(), { signal: done.signal, passive: true });
	setTimeout(() => done.abort(), patience);
}
