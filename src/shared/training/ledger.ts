import { groupBy } from '../kernel/group-by';
import type { RecordOf } from '../kernel/envelope';
import { externalState, type ExternalState } from './external-state';
import type { ReferenceTrainingRules } from './kinds/reference-training-rules';
import type { TrainingExternal } from './kinds/training-external';
import type { TrainingReview } from './kinds/training-review';
import { rulesAt } from './rules-at';
import { pointsYear, type PointsEntry, type PointsRules, type PointsYear } from './training-points';

const pointsStatus = { waiting: 'waiting', approved: 'passed', revise: 'returned' } as const;
const noRules: PointsRules = { forms: [], minutesPerJp: 45, target: {}, ceiling: {} };

/** A training as the ledger lists it, with how it stands. */
export interface LedgerTraining extends ExternalState {
	record: RecordOf<TrainingExternal>;
}

/** One year of a person's JP ledger with the trainings behind it, those that are not verified among them. */
export interface Ledger {
	year: PointsYear;
	trainings: LedgerTraining[];
}

/**
 * The JP ledger (buku JP) of one person and year. All records of that person are to be handed in, of other years too: one certificate counts once.
 * @param status PNS, PPPK or other, for target and ceiling
 */
export function ledgerOf(
	{ externals, reviews }: { externals: readonly RecordOf<TrainingExternal>[]; reviews: readonly RecordOf<TrainingReview>[] },
	rules: readonly ReferenceTrainingRules[],
	year: string,
	status: string,
): Ledger {
	const reviewsOf = groupBy(reviews, ({ body }) => body.of);
	const trainings = externals
		.map((record): LedgerTraining => ({ record, ...externalState(record, reviewsOf.get(record._id) ?? []) }))
		.sort((a, b) => b.record.body.end.localeCompare(a.record.body.end));
	const entries = trainings.flatMap(({ record, state }) => (state === 'withdrawn' ? [] : [entryOf(record, pointsStatus[state])]));
	return {
		year: pointsYear(entries, year, status, (day) => rulesAt(rules, day) ?? noRules),
		trainings: trainings.filter(({ record }) => record.period === year),
	};
}

function entryOf({ _id, body }: RecordOf<TrainingExternal>, status: PointsEntry['status']): PointsEntry {
	const { form, start, end, certificate, jp, times, evidence } = body;
	return {
		id: _id,
		form,
		start,
		end,
		status,
		evidenced: certificate !== null || evidence.length > 0,
		certificate,
		certificateJp: jp,
		attendedMinutes: null,
		times,
	};
}
