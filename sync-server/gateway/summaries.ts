import { ulid } from 'ulid';
import { appraisalDecision, type AppraisalDecision } from '#shared/records/appraisal-decision';
import { appraisalEvaluation, type AppraisalEvaluation } from '#shared/records/appraisal-evaluation';
import { appraisalSummary, type AppraisalSummary } from '#shared/records/appraisal-summary';
import type { Envelope, RecordOf } from '#shared/records/envelope';
import { documentId } from '#shared/rules/document-id';
import { StoreUnavailable } from '../store/store-unavailable';
import { storedRecords } from '../store/stored-records';
import { parsedRecords } from './parsed-records';

/**
 * Keeps the outcome of every evaluation apart from its words (`appraisal.summary`), after the records of one request are in
 * the store. Given the same records again it changes nothing. Rejects when the store does not take it; the device then
 * sends again, and it is made up for.
 */
export async function keepSummaries(db: PouchDB.Database, accepted: readonly Envelope[], now: Date): Promise<void> {
	const outcomes = new Map(accepted.flatMap((record) => outcomeOf(record) ?? []).map((outcome) => [outcome._id, outcome]));
	if (outcomes.size === 0) return;
	for (let attempt = 0; attempt < 5; attempt++) {
		const standing = parsedRecords(await storedRecords(db, [...outcomes.keys()]), appraisalSummary);
		const due = [...outcomes.values()].flatMap((outcome) => next(outcome, standing.get(outcome._id), now) ?? []);
		if (due.length === 0) return;
		const results = await db.bulkDocs(due);
		if (results.every((row) => !('error' in row && row.error))) return;
	}
	throw new StoreUnavailable('The outcome of an evaluation could not be kept.');
}

type Outcome = Pick<RecordOf<AppraisalSummary>, '_id' | 'unit' | 'period' | 'subject' | 'body'>;

function outcomeOf(record: Envelope): Outcome | null {
	const { unit, period, subject } = record;
	if (subject === undefined) return null;
	const about = { _id: documentId('appraisal.summary', period, subject), unit, period, subject };
	if (record.kind === appraisalEvaluation.kind) {
		const { ratings, predicate, rules } = record.body as AppraisalEvaluation;
		const outcome = { results: ratings.results.value, conduct: ratings.conduct.value, predicate, rules };
		return { ...about, body: { from: 'evaluation', edit: record.edit, ...outcome } };
	}
	if (record.kind !== appraisalDecision.kind) return null;
	const { ratings, predicate, rules } = record.body as AppraisalDecision;
	if (!ratings || !predicate || !rules) return null;
	return { ...about, body: { from: 'decision', edit: record.edit, ...ratings, predicate, rules } };
}

/** An evaluation that is sent again does not take back what a decision has changed. */
function next(outcome: Outcome, standing: RecordOf<AppraisalSummary> | undefined, now: Date): RecordOf<AppraisalSummary> | null {
	if (standing && (standing.body.edit === outcome.body.edit || (standing.body.from === 'decision' && outcome.body.from === 'evaluation')))
		return null;
	return {
		...outcome,
		...(standing?._rev && { _rev: standing._rev }),
		kind: appraisalSummary.kind,
		v: appraisalSummary.v,
		by: 'gateway',
		device: 'gateway',
		at: now.toISOString(),
		edit: ulid(now.getTime()),
	};
}
