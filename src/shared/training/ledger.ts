import { groupBy } from '../kernel/group-by';
import type { RecordOf } from '../kernel/envelope';
import { externalState, type ExternalState } from './external-state';
import type { ReferenceTrainingRules } from './kinds/reference-training-rules';
import type { TrainingExternal } from './kinds/training-external';
import { certificatePlace } from './certificate-place';
import type { TrainingNumber } from './kinds/training-number';
import type { TrainingResult } from './kinds/training-result';
import type { TrainingReview } from './kinds/training-review';
import type { TrainingRevocation } from './kinds/training-revocation';
import { rulesAt } from './rules-at';
import { pointsYear, type PointsEntry, type PointsRules, type PointsYear } from './training-points';

const pointsStatus = { waiting: 'waiting', approved: 'passed', revise: 'returned' } as const;
const noRules: PointsRules = { forms: [], minutesPerJp: 45, target: {}, ceiling: {} };

/** A training as the ledger lists it, with how it stands. */
export interface LedgerTraining extends ExternalState {
	record: RecordOf<TrainingExternal>;
}

/** One of the city's own programmes as the ledger lists it. */
export interface LedgerResult {
	record: RecordOf<TrainingResult>;
	/** Number of the newest certificate; `null`: none was issued, or its number has not come yet. */
	number: string | null;
	/** The newest certificate was taken back, and why; `null`: it was not. */
	revoked: RecordOf<TrainingRevocation> | null;
}

/** One year of a person's JP ledger with what is behind it: trainings elsewhere, those not verified among them, and the city's own programmes. */
export interface Ledger {
	year: PointsYear;
	trainings: LedgerTraining[];
	results: LedgerResult[];
}

/** The records of one person, of all years: one certificate counts once, wherever it was entered. */
export interface LedgerRecords {
	externals: readonly RecordOf<TrainingExternal>[];
	reviews: readonly RecordOf<TrainingReview>[];
	results: readonly RecordOf<TrainingResult>[];
	numbers: readonly RecordOf<TrainingNumber>[];
	revocations: readonly RecordOf<TrainingRevocation>[];
}

/**
 * The JP ledger (buku JP) of one person and year.
 * @param status PNS, PPPK or other, for target and ceiling
 */
export function ledgerOf(
	{ externals, reviews, ...own }: LedgerRecords,
	rules: readonly ReferenceTrainingRules[],
	year: string,
	status: string,
): Ledger {
	const reviewsOf = groupBy(reviews, ({ body }) => body.of);
	const trainings = externals
		.map((record): LedgerTraining => ({ record, ...externalState(record, reviewsOf.get(record._id) ?? []) }))
		.sort((a, b) => b.record.body.end.localeCompare(a.record.body.end));
	const results = own.results.map((record) => ledgerResult(record, own)).sort((a, b) => b.record.body.end.localeCompare(a.record.body.end));
	const entered = trainings.flatMap(({ record, state }) => (state === 'withdrawn' ? [] : [entryOf(record, pointsStatus[state])]));
	const entries = [...results.map(resultEntry), ...entered];
	return {
		year: pointsYear(entries, year, status, (day) => rulesAt(rules, day) ?? noRules),
		trainings: trainings.filter(({ record }) => record.period === year),
		results: results.filter(({ record }) => record.period === year),
	};
}

function ledgerResult(
	record: RecordOf<TrainingResult>,
	{ numbers, revocations }: Pick<LedgerRecords, 'numbers' | 'revocations'>,
): LedgerResult {
	const place = ({ body }: RecordOf<TrainingNumber> | RecordOf<TrainingRevocation>) => certificatePlace(body.certificate) ?? 0;
	const last = <Said extends RecordOf<TrainingNumber> | RecordOf<TrainingRevocation>>(said: readonly Said[]) =>
		said
			.filter(({ activity, subject }) => activity === record.activity && subject === record.subject)
			.sort((a, b) => place(b) - place(a))[0];
	const [number, revocation] = [last(numbers), last(revocations)];
	const isRevoked = revocation !== undefined && (!number || place(revocation) >= place(number));
	return { record, number: number?.body.number ?? null, revoked: isRevoked ? revocation : null };
}

function resultEntry({ record, number, revoked }: LedgerResult): PointsEntry {
	const { form, start, end, verdict, attended, jp } = record.body;
	return {
		...{ id: record._id, form, start, end },
		status: revoked ? 'revoked' : verdict,
		// The marks of its sessions are the signed list.
		evidenced: number !== null || attended > 0,
		certificate: number,
		certificateJp: jp,
		attendedMinutes: null,
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
