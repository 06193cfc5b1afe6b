import type { Envelope } from '#shared/kernel/envelope';

/** The version of a record a draft was begun from: its edit, and the office's revision when it had one; `null`: from nothing. */
export type DraftBase = { edit: string; rev?: string | undefined } | null;

/** The base of a draft begun from this record, or from nothing. */
export function baseOf(record: Pick<Envelope, 'edit' | '_rev'> | null | undefined): DraftBase {
	return record ? { edit: record.edit, ...(record._rev && { rev: record._rev }) } : null;
}

/**
 * The revision a new edit builds on. When the record has changed since the draft was begun (from another tablet, by somebody else) it is the
 * one of that time: the office then answers with a conflict, and a person chooses between the two; nothing is overwritten unseen.
 */
export function revisionFor(base: DraftBase, now: Pick<Envelope, 'edit' | '_rev'> | null | undefined): string | undefined {
	return now && now.edit === base?.edit ? now._rev : base?.rev;
}
