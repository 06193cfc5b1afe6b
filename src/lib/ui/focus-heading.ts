/** How long a page may take to show its heading after it was opened, in milliseconds. */
const patience = 3000;

/**
 * Puts the focus on the heading of the page that was just opened, so that a screen reader says where one is and the keyboard goes on from there.
 * A page that is still loading has it later; whoever has gone on by then keeps their focus. Does not scroll.
 */
export function focusHeading(main: HTMLElement): void {
	const heading = () => main.querySelector('h1');
	const left = () => document.activeElement !== null && document.activeElement !== document.body && document.activeElement !== main;
	const focus = () => {
		const found = heading();
		if (!found || left()) return found !== null;
		found.tabIndex = -1;
		found.focus({ preventScroll: true });
		return true;
	};
	if (focus()) return;
	const watch = new MutationObserver(() => focus() && watch.disconnect());
	watch.observe(main, { childList: true, subtree: true });
	setTimeout(() => watch.disconnect(), patience);
}
