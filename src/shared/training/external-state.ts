import { actTime } from '../kernel/act-time';
import type { RecordOf } from '../kernel/envelope';
import type { TrainingExternal } from './kinds/training-external';
import type { TrainingReview } from './kinds/training-review';

/** Menunggu Verifikasi, Disetujui, Perlu Revisi; or taken back by who entered it. */
export interface ExternalState {
	state: 'waiting' | 'approved' | 'revise' | 'withdrawn';
	/** The review that counts; `null` before there is one of this edit. */
	review: RecordOf<TrainingReview> | null;
}

/** How an external training stands: by the last review of the very edit that stands, whatever order they arrive in. */
export function externalState(
	external: Pick<RecordOf<TrainingExternal>, '_id' | 'edit' | 'body'>,
	reviews: readonly RecordOf<TrainingReview>[],
): ExternalState {
	const ofEdit = reviews.filter(({ body }) => body.of === external._id && body.edit === external.edit);
	const review = ofEdit.sort((a, b) => actTime(b) - actTime(a) || (a._id < b._id ? 1 : -1))[0] ?? null;
	if (external.body.withdrawn) return { state: 'withdrawn', review };
	return { state: review?.body.verdict ?? 'waiting', review };
}
