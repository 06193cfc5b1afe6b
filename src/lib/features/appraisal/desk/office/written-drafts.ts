import type { DeviceDb } from '$lib/device/db';
import { draftsOf } from '$lib/device/drafts/drafts';
import { appraisalReview } from '#shared/appraisal/kinds/appraisal-review';
import { holdsWords } from '../view/review-draft';

export const nothingWritten = (): ReadonlySet<string> => new Set();

/** Ids of the drafts (`draftId`) in which something is written about a document. For `liveQuery`. */
export async function writtenDrafts(db: DeviceDb): Promise<ReadonlySet<string>> {
	const drafts = await draftsOf(db, appraisalReview.kind);
	return new Set(drafts.flatMap(({ id, value }) => (holdsWords(value) ? [id] : [])));
}
