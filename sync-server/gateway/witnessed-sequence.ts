import { comesFrom, readLeaves } from '../store/leaves';
import type { ChangesPage, Stored } from '../store/changes';

/** A record a reader had, at one of its revisions. */
export interface Witness {
	id: string;
	rev: string;
	/** When it came in, to find the newest. */
	at: string;
}

/** A sequence as it was given out: the store's own, the start of the gateway that gave it, and the newest record read up to there. */
export interface WitnessedSequence {
	seq: string;
	boot?: string | undefined;
	witness?: Witness | undefined;
}

/**
 * On a CouchDB cluster sequences of one state differ from node to node, so they cannot tell a store that was set back from
 * one that was merely asked elsewhere. What a reader has read can: every sequence carries the newest record the reader was
 * given, as `52-g1AAA~<boot>~<rev>~<at>~<id>`. If another start of the gateway finds that this revision never was, it is lost.
 */
export function writeSequence({ seq, boot, witness }: WitnessedSequence): string {
	return [seq, boot, ...(witness ? [witness.rev, witness.at, witness.id] : [])].join('~');
}

/** Takes a sequence apart that may be one of `writeSequence`; another one is left as it is. */
export function readSequence(since: string): WitnessedSequence {
	const [seq = '', boot, rev, at, ...id] = since.split('~');
	return { seq, boot, ...(rev && at && id.length > 0 && { witness: { id: id.join('~'), rev, at } }) };
}

/** Puts the newest record read so far behind every sequence of a page; `before`: the newest one of the pages before. */
export function witnessedPage(
	page: ChangesPage,
	boot: string,
	before: Witness | undefined,
): { page: ChangesPage; witness: Witness | undefined } {
	let witness = before;
	const write = (seq: string | number) => writeSequence({ seq: String(seq), boot, witness });
	const rows = page.rows.map((row) => {
		const at = arrivalOf(row.record);
		if (!witness || at >= witness.at) witness = { id: row.record._id, rev: row.record._rev, at };
		return { ...row, seq: row.seq === null ? null : write(row.seq) };
	});
	return { page: { ...page, rows, lastSeq: write(page.lastSeq) }, witness };
}

/**
 * Whether the store still knows this revision; `sees` is whether the reader may see the record as it stands now. A record
 * of others is answered as one that never was, so that nobody learns by a made-up sequence what there is.
 */
export async function isKnown(db: PouchDB.Database, { id, rev }: Witness, sees: (record: Stored) => boolean): Promise<boolean> {
	const [standing, ...others] = (await readLeaves(db, [id])).get(id) ?? [];
	if (!standing || !sees(standing as unknown as Stored)) return false;
	return [standing, ...others].some((leaf) => comesFrom(leaf, rev));
}

function arrivalOf({ received, at }: Stored): string {
	return new Date(received?.at ?? at).toISOString();
}
