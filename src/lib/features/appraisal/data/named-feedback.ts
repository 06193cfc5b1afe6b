import { appraisalFeedback, type AppraisalFeedback } from '#shared/appraisal/kinds/appraisal-feedback';
import type { AppraisalEvaluation } from '#shared/appraisal/kinds/appraisal-evaluation';
import type { RecordOf } from '#shared/kernel/envelope';
import type { DeviceDb } from '$lib/device/db';
import { readOne } from '$lib/device/records/read-records';

/** The feedback entries an evaluation names, as far as this device has them, in time. */
export async function namedFeedback(
	db: DeviceDb,
	{ results, conduct, ratings }: AppraisalEvaluation,
): Promise<RecordOf<AppraisalFeedback>[]> {
	const named = [...results, ...conduct, ratings.results, ratings.conduct].flatMap(({ feedback }) => feedback);
	const found = await Promise.all([...new Set(named)].sort().map((id) => readOne(db, appraisalFeedback, id)));
	return found.flatMap((view) => view?.record ?? []);
}
