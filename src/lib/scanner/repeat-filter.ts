/** A code held before the camera is one sighting until it has been away for so many milliseconds. */
const away = 3_000;

/**
 * Lets a text through once, and again only after it has not been seen for three seconds. `now`: milliseconds of a clock that never goes back.
 */
export class RepeatFilter {
	#seen = new Map<string, number>();

	isNew(text: string, now: number): boolean {
		const last = this.#seen.get(text);
		for (const [other, at] of this.#seen) if (now - at >= away) this.#seen.delete(other);
		this.#seen.set(text, now);
		return last === undefined || now - last >= away;
	}
}
