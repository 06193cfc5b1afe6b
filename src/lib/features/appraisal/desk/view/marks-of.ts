import type { AboutView } from '$lib/device/records/read-about';
import { readRecord } from '#shared/kernel/define-kind';
import { appraisalReview } from '#shared/appraisal/kinds/appraisal-review';
import type { DeskRow } from '../office/desk-row';

/** The fields HR wants put right in this edit of a document: those of the newest review of it, if it was returned. */
export function marksOf(about: readonly AboutView[], { key, edit }: Pick<DeskRow, 'key' | 'edit'>): { path: string; reason: string }[] {
	const reviews = about.flatMap(({ record }) => {
		const read = record.kind === appraisalReview.kind ? readRecord(appraisalReview, record) : null;
		return read?.ok && read.record.body.of === key && read.record.body.edit === edit ? [read.record] : [];
	});
	const newest = reviews.sort((a, b) => Date.parse(b.at) - Date.parse(a.at) || (a._id < b._id ? 1 : -1))[0];
	return newest?.body.verdict === 'returned' ? newest.body.anchors : [];
}
