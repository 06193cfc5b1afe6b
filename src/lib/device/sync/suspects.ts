import type { OutboxRow } from '../db';

/**
 * Records that alone made the office fail while it answered otherwise. Kept between runs, in memory only: a new worker finds them anew.
 */
export class Suspects {
	/** Edits by the document or person they are about; who failed last comes last. */
	#edits = new Map<string, Set<string>>();

	/** After it failed alone. */
	add(row: OutboxRow): void {
		const key = aboutOf(row);
		const edits = this.#edits.get(key) ?? new Set();
		this.#edits.delete(key);
		this.#edits.set(key, edits.add(row.record.edit));
	}

	/** After it was judged. */
	clear(row: OutboxRow): void {
		const edits = this.#edits.get(aboutOf(row));
		edits?.delete(row.record.edit);
		if (edits?.size === 0) this.#edits.delete(aboutOf(row));
	}

	get any(): boolean {
		return this.#edits.size > 0;
	}

	has(row: OutboxRow): boolean {
		return !!this.#edits.get(aboutOf(row))?.has(row.record.edit);
	}

	/** Whether it is one, or may build on one. */
	holdBack(row: OutboxRow): boolean {
		return this.#edits.has(aboutOf(row));
	}

	/** Of the rows held back those to try next: a suspect alone, or what stands before the next one. */
	inTurn(rows: readonly OutboxRow[]): OutboxRow[] {
		for (const [key, edits] of this.#edits) {
			const about = rows.filter((row) => aboutOf(row) === key);
			const first = about.findIndex(({ record }) => edits.has(record.edit));
			if (about.length > 0) return first === 0 ? about.slice(0, 1) : about.slice(0, first < 0 ? undefined : first);
		}
		return [];
	}
}

/**
 * What a record is about, as far as others may build on it: a person; else the response a correction goes back to; of reference data,
 * whose parts name each other, the whole feed.
 */
function aboutOf({ id, feed, record }: OutboxRow): string {
	if (record.subject) return record.subject;
	return feed === 'reference' ? feed : id.split(':').slice(0, 2).join(':');
}
