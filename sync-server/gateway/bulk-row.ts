import type { Envelope, Receipt } from '#shared/kernel/envelope';
import type { Refusal } from '#shared/kernel/refusal';

/** One document's verdict, in the place of the document. */
export type BulkRow =
	| { ok: true; id: string; rev: string; received?: Receipt }
	| { id: string | null; error: 'forbidden'; reason: Refusal }
	| { id: string; error: 'conflict'; reason: string }
	/** Not decided: the store failed at this one. Send it again. */
	| { id: string; error: 'service_unavailable'; reason: string };

/** The row of a record that is in the store. */
export function okRow({ _id, received }: Pick<Envelope, '_id' | 'received'>, rev: string): BulkRow {
	return { ok: true, id: _id, rev, ...(received && { received }) };
}

/** Whether the stored record is this very edit of this very account: then it had arrived before. */
export function isSameEdit(standing: Pick<Envelope, 'edit' | 'by'>, { edit, by }: Pick<Envelope, 'edit' | 'by'>): boolean {
	return standing.edit === edit && standing.by === by;
}
