/** A reader knows a new region only once it has been drawn. */
const drawn = 100;
/** Long enough for every reader to have taken the words; after that they would be found a second time by who reads the page line by line. */
const taken = 5_000;

let region: HTMLElement | undefined;
let waiting: string[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Has words read aloud when the reader pauses. For what comes into the page together with its words: a live region says only what
 * changes inside it, so this one stands there before. What is announced at the same time is read one after the other.
 */
export function announce(words: string): void {
	if (!region?.isConnected) {
		region = document.createElement('div');
		region.className = 'visually-hidden';
		region.dataset.announced = '';
		region.setAttribute('role', 'status');
		document.body.append(region);
	}
	if (waiting.length === 0) region.replaceChildren();
	waiting.push(words);
	clearTimeout(timer);
	timer = setTimeout(say, drawn);
}

function say(): void {
	region?.replaceChildren(
		...waiting.map((words) => {
			const line = document.createElement('p');
			line.textContent = words;
			return line;
		}),
	);
	waiting = [];
	timer = setTimeout(() => region?.replaceChildren(), taken);
}
