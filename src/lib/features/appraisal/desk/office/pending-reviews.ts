import { readRecord } from '#shared/kernel/define-kind';
import { appraisalReview, type AppraisalReview } from '#shared/appraisal/kinds/appraisal-review';
import type { DeviceDb } from '$lib/device/db';
import type { DeskRow } from './desk-row';

/** A review of one's own that the office has not given a receipt for: of which edit, and its word. */
export type PendingReview = Pick<AppraisalReview, 'edit' | 'verdict'>;

export const nonePending = (): ReadonlyMap<string, PendingReview> => new Map();

/** The newest unsent review of each document, by the document's id. For `liveQuery`. */
export async function pendingReviews(db: DeviceDb): Promise<ReadonlyMap<string, PendingReview>> {
	const rows = await db.outbox.where('id').startsWith(`${appraisalReview.kind}:`).toArray();
	const pending = new Map<string, PendingReview>();
	// Ids are ULIDs, so a later one comes after an earlier one. A refused review says nothing.
	for (const row of rows) {
		const read = row.state === 'refused' ? null : readRecord(appraisalReview, row.record);
		if (read?.ok) pending.set(read.record.body.of, read.record.body);
	}
	return pending;
}

/** Rows as they will stand once the unsent reviews have arrived; a review of an older edit changes nothing. */
export function withPending(rows: readonly DeskRow[], pending: ReadonlyMap<string, PendingReview>): readonly DeskRow[] {
	if (pending.size === 0) return rows;
	return rows.map((row) => {
		const review = pending.get(row.key);
		if (!review || review.edit !== row.edit) return row;
		const attention = row.attention.filter((why) => why !== 'edited-after-approval');
		return { ...row, review: review.verdict, attention, unsent: true };
	});
}
