import { setTimeout } from 'node:timers/promises';
import { ulid } from 'ulid';
import { appraisalDecision, type AppraisalDecision } from '#shared/appraisal/kinds/appraisal-decision';
import { appraisalEvaluation, type AppraisalEvaluation } from '#shared/appraisal/kinds/appraisal-evaluation';
import type { AppraisalHandover } from '#shared/appraisal/kinds/appraisal-handover';
import { appraisalSummary, type AppraisalSummary } from '#shared/appraisal/kinds/appraisal-summary';
import type { Envelope, RecordOf } from '#shared/kernel/envelope';
import { correctionCounts } from '#shared/appraisal/correction-counts';
import { documentId } from '#shared/document-id';
import { StoreUnavailable } from '../../store/store-unavailable';
import { storedRecords } from '../../store/stored-records';
import { writeRecords } from '../../store/write-records';
import { parsedRecords } from '../../gateway/parsed-records';

/**
 * Keeps the outcome of every evaluation apart from its words (`appraisal.summary`), after the records of one request are in
 * the store. Given the same records again it changes nothing. Rejects when the store does not take it; the device then
 * sends again, and it is made up for.
 */
export async function keepSummaries(db: PouchDB.Database, accepted: readonly Envelope[], now: Date): Promise<void> {
	const about = await aboutDecisions(db, accepted);
	const outcomes = new Map(accepted.flatMap((record) => outcomeOf(record, about) ?? []).map((outcome) => [outcome._id, outcome]));
	if (outcomes.size === 0) return;
	for (let attempt = 0; attempt < 10; attempt++) {
		const standing = parsedRecords(await storedRecords(db, [...outcomes.keys()]), appraisalSummary);
		const current = await ofStandingEvaluations(db, [...outcomes.values()]);
		// On a cluster another gateway's edit can stand until it has yielded to ours: who looks only then would keep no outcome at all.
		if (current.length < outcomes.size && attempt < 5) {
			await setTimeout(20 * 2 ** attempt);
			continue;
		}
		const due = current.flatMap((outcome) => next(outcome, standing.get(outcome._id), now) ?? []);
		if (due.length === 0) return;
		const written = await writeRecords(db, due);
		if (written.every(({ state }) => state === 'stored')) return;
	}
	throw new StoreUnavailable('The outcome of an evaluation could not be kept.');
}

/**
 * Without those of evaluations that have been replaced by now: whoever replaced one keeps the outcome of what stands, and may
 * have been quicker. Outcomes of decisions all stay.
 */
async function ofStandingEvaluations(db: PouchDB.Database, outcomes: readonly Outcome[]): Promise<Outcome[]> {
	const idOf = ({ period, subject }: Outcome) => documentId('appraisal.evaluation', period, subject ?? '');
	const evaluated = outcomes.filter(({ body }) => body.from === 'evaluation');
	const standing = await storedRecords(db, evaluated.map(idOf));
	return outcomes.filter((outcome) => outcome.body.from !== 'evaluation' || standing.get(idOf(outcome))?.edit === outcome.body.edit);
}

type Outcome = Pick<RecordOf<AppraisalSummary>, '_id' | 'unit' | 'period' | 'subject' | 'body'>;
type Stored = ReadonlyMap<string, Envelope>;

/** What decides whether a decision counts, and in which unit: the evaluation, its handover and the final decision of the same case. */
function aboutDecisions(db: PouchDB.Database, accepted: readonly Envelope[]): Promise<Stored> {
	const decided = accepted.filter(({ kind }) => kind === appraisalDecision.kind);
	return storedRecords(
		db,
		decided.flatMap((record) => caseIds.map((kind) => documentId(kind, record.period, record.subject ?? ''))),
	);
}
const caseIds = ['appraisal.evaluation', 'appraisal.handover', 'appraisal.decision'] as const;

function outcomeOf(record: Envelope, stored: Stored): Outcome | null {
	const { unit, period, subject } = record;
	if (subject === undefined) return null;
	const about = { _id: documentId('appraisal.summary', period, subject), unit, period, subject };
	if (record.kind === appraisalEvaluation.kind) {
		const { ratings, predicate, rules } = record.body as AppraisalEvaluation;
		const outcome = { results: ratings.results.value, conduct: ratings.conduct.value, predicate, rules };
		return { ...about, body: { from: 'evaluation', edit: record.edit, ...outcome } };
	}
	if (record.kind !== appraisalDecision.kind) return null;
	const decision = record as RecordOf<AppraisalDecision>;
	const { outcome, ratings, predicate, rules } = decision.body;
	const [evaluation, handover, final] = caseIds.map((kind) => stored.get(documentId(kind, period, subject)));
	if (outcome !== 'changed' || !ratings || !predicate || !rules || !counts(decision, evaluation, handover, final)) return null;
	// Of whichever unit the decision calls itself: an outcome is told where the evaluation was made, and never moves.
	return { ...about, unit: evaluation?.unit ?? unit, body: { from: 'decision', edit: record.edit, ...ratings, predicate, rules } };
}

/** As `foldCase` counts them: what HR sees folded and what a leader is told must not differ. */
function counts(decision: RecordOf<AppraisalDecision>, evaluation?: Envelope, handover?: Envelope, final?: Envelope): boolean {
	if (decision.body.basis === 'objection') return true;
	const handedOver = (handover?.body as AppraisalHandover | undefined)?.edit ?? evaluation?.edit;
	const changed = (final?.body as AppraisalDecision | undefined)?.outcome === 'changed';
	return !changed && correctionCounts(decision, handedOver, final ?? null);
}

/** An evaluation that is sent again does not take back what a decision has changed. */
function next(outcome: Outcome, standing: RecordOf<AppraisalSummary> | undefined, now: Date): RecordOf<AppraisalSummary> | null {
	if (standing && (standing.body.edit === outcome.body.edit || (standing.body.from === 'decision' && outcome.body.from === 'evaluation')))
		return null;
	return {
		...outcome,
		...(standing && { unit: standing.unit }),
		...(standing?._rev && { _rev: standing._rev }),
		kind: appraisalSummary.kind,
		v: appraisalSummary.v,
		by: 'gateway',
		device: 'gateway',
		at: now.toISOString(),
		edit: ulid(now.getTime()),
	};
}
