/** How far a page is scrolled, and each list on it that scrolls in a frame of its own, by the frame's `data-place`; in CSS pixels. */
export interface ScrollPlace {
	top: number;
	frames: Record<string, number>;
}

/** How long a page and its lists may take to be as long again as they were, in milliseconds; a cheap tablet reads a big list for seconds. */
const patience = 10_000;

const framesOf = () => [...document.querySelectorAll<HTMLElement>('[data-place]')];

/** Where one is on this page now; for `snapshot.capture`. */
export function scrollPlace(): ScrollPlace {
	return { top: scrollY, frames: Object.fromEntries(framesOf().map((frame) => [frame.dataset.place!, frame.scrollTop])) };
}

/**
 * Scrolls to where one was on this page, also when its content comes from the device's database a moment later. Gives up when the person moves by
 * themselves, or the page does not get that long.
 */
export function reachScroll({ top, frames }: ScrollPlace): void {
	const left = new Map(Object.entries(frames).filter(([, at]) => at > 0));
	let pageLeft = top > 0;
	if (!pageLeft && left.size === 0) return;
	const done = new AbortController();
	const go = () => {
		for (const frame of framesOf()) {
			const at = left.get(frame.dataset.place!);
			if (at === undefined) continue;
			frame.scrollTop = at;
			if (Math.abs(frame.scrollTop - at) < 2) left.delete(frame.dataset.place!);
		}
		if (pageLeft) {
			scrollTo({ top, behavior: 'instant' });
			pageLeft = Math.abs(scrollY - top) >= 2;
		}
		if (!pageLeft && left.size === 0) done.abort();
	};
	const grown = new ResizeObserver(go);
	grown.observe(document.body);
	// A list in a frame gets longer without the page's getting so.
	const filled = new MutationObserver(go);
	filled.observe(document.body, { childList: true, subtree: true, attributeFilter: ['style'] });
	done.signal.addEventListener('abort', () => {
		grown.disconnect();
		filled.disconnect();
	});
	for (const move of ['wheel', 'touchstart', 'keydown', 'pointerdown'])
		addEventListener(move, () => done.abort(), { signal: done.signal, passive: true });
	setTimeout(() => done.abort(), patience);
	go();
}
