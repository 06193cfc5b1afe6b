import type { Attachment } from 'svelte/attachments';

/** Least height of what fills the window, in pixels: below it the page scrolls instead. */
const least = 360;

/** Makes a box end where the window ends, as long as the window is at least 800 px wide: `<div {@attach fillHeight}>`. Its `--fill` is the height. */
export const fillHeight: Attachment<HTMLElement> = (box) => {
	const wide = matchMedia('(min-width: 800px)');
	const measure = () => {
		const room = innerHeight - (box.getBoundingClientRect().top + scrollY) - 12;
		box.style.setProperty('--fill', wide.matches ? `${Math.max(least, Math.floor(room))}px` : 'auto');
	};
	// What stands above it grows: the pages of the header wrap, a notice appears.
	const above = new ResizeObserver(measure);
	for (let one: Element | null = box; one && one !== document.body; one = one.parentElement)
		for (let sibling = one.previousElementSibling; sibling; sibling = sibling.previousElementSibling) above.observe(sibling);
	addEventListener('resize', measure);
	measure();
	return () => {
		above.disconnect();
		removeEventListener('resize', measure);
	};
};
