let region: HTMLElement | undefined;
let later: ReturnType<typeof setTimeout> | undefined;

/**
 * Has words read aloud when the reader pauses. For what comes into the page together with its words: a live region says only what
 * changes inside it, so this one stands there before.
 */
export function announce(words: string): void {
	if (!region?.isConnected) {
		region = document.createElement('p');
		region.className = 'visually-hidden';
		region.setAttribute('role', 'status');
		document.body.append(region);
	}
	region.textContent = '';
	clearTimeout(later);
	// The region is known to the reader only once it has been drawn.
	later = setTimeout(() => region?.replaceChildren(words), 100);
}
