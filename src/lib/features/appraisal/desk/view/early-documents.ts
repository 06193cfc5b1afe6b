import type { DeviceDb } from '$lib/device/db';
import type { DeskRow } from '../office/desk-row';
import { loadDocument, type LoadedDocument } from './load-document';

type Edit = Pick<DeskRow, 'key' | 'edit' | 'person' | 'period'>;

/** So many are kept: the neighbours of the last few documents read. */
const most = 8;

/** Documents read before they are opened, so that the next one stands at once; by edit, so that none is shown in the place of a newer one. */
export class EarlyDocuments {
	#read = new Map<string, LoadedDocument>();

	constructor(readonly db: DeviceDb) {}

	of({ key, edit }: Edit): LoadedDocument | undefined {
		return this.#read.get(`${key} ${edit}`);
	}

	/** Reads it unless it is there. One that cannot be read is left to whoever opens it, who says why. */
	async read({ key, edit, person, period }: Edit): Promise<void> {
		const name = `${key} ${edit}`;
		if (this.#read.has(name)) return;
		const document = await loadDocument(this.db, key, person, period).catch(() => null);
		if (!document) return;
		if (this.#read.size >= most) this.#read.delete(this.#read.keys().next().value!);
		this.#read.set(name, document);
	}
}
