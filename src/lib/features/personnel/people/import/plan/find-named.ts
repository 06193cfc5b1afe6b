/** Things found by several names; a name that fits more than one is ambiguous. */
export class NamedIndex<T> {
	readonly #byName = new Map<string, Set<T>>();

	add(name: string, thing: T): void {
		if (!name) return;
		const there = this.#byName.get(name);
		if (there) there.add(thing);
		else this.#byName.set(name, new Set([thing]));
	}

	/** The one thing of this name, or why there is none. */
	find(name: string): T | 'unknown' | 'ambiguous' {
		const found = this.#byName.get(name);
		if (!found) return 'unknown';
		return found.size === 1 ? [...found][0]! : 'ambiguous';
	}
}
