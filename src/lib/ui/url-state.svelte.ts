import { beforeNavigate, goto } from '$app/navigation';
import { page } from '$app/state';

/** A field of a list's state in the address: its name there, what it is when the address says nothing, and what it may be. */
interface AddressField<Value extends string> {
	name: string;
	empty: Value;
	/** Absent: any text. What is not among them, as in an address typed by hand, counts as empty. */
	among?: readonly Value[];
}

/** Typing settles before the address follows, in milliseconds. */
const settles = 200;

/** What is still to be written, by name; shared by all lists of a page, so that no list writes over another. */
let pending: Record<string, string | null> = {};
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Filters and search words of a list that stand in the address: `const filter = urlState({ word: { name: 'cari', empty: '' } })`, then
 * `bind:value={filter.word}`. Back, a reload and a link handed to a colleague show the list as it was. No step in the history of its own. To be
 * called while a component is set up.
 */
export function urlState<T extends Record<string, string>>(fields: { [Key in keyof T]: AddressField<T[Key]> }): T {
	const keys = Object.keys(fields) as (keyof T)[];
	const path = page.url.pathname;

	function read(key: keyof T): T[keyof T] {
		const { name, empty, among } = fields[key];
		const found = page.url.searchParams.get(name) as T[keyof T] | null;
		return found === null || (among && !among.includes(found)) ? empty : found;
	}

	const values: T = $state(Object.assign({}, ...keys.map((key) => ({ [key]: read(key) }))));

	// Another link to the same page: the list follows the address, but never while one is typing.
	$effect(() => {
		const found = keys.map((key) => [key, read(key)] as const);
		if (Object.keys(pending).length === 0) for (const [key, value] of found) values[key] = value;
	});

	// A tap on a row right after typing: a `goto` of ours would break it off. Back must find the words all the same.
	beforeNavigate(() => {
		const url = settled(path);
		// Not SvelteKit's own `replaceState`: Back would go to the address it had before.
		if (url) history.replaceState(history.state, '', url);
	});

	const state = {} as T;
	for (const key of keys)
		Object.defineProperty(state, key, {
			enumerable: true,
			get: () => values[key],
			set: (value: T[typeof key]) => {
				values[key] = value;
				pending[fields[key].name] = value === fields[key].empty ? null : value;
				clearTimeout(timer);
				timer = setTimeout(() => void write(path), settles);
			},
		});
	return state;
}

/** The address with what was still to be written, once; `null` when nothing was. */
function settled(path: string): URL | null {
	clearTimeout(timer);
	const changes = Object.entries(pending);
	pending = {};
	if (changes.length === 0 || page.url.pathname !== path) return null;
	const url = new URL(page.url);
	for (const [name, value] of changes) {
		if (value === null) url.searchParams.delete(name);
		else url.searchParams.set(name, value);
	}
	return url;
}

async function write(path: string): Promise<void> {
	const url = settled(path);
	// eslint-disable-next-line svelte/no-navigation-without-resolve -- the page one is on
	if (url) await goto(url, { replaceState: true, keepFocus: true, noScroll: true });
}
