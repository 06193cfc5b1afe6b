import { officeToday } from '$lib/device/office-today';
import { ulid } from 'ulid';
import type { DeviceDb } from '$lib/device/db';
import { newRecord, type Maker } from '$lib/device/new-record';
import { submitRecords, type DraftOrigin } from '$lib/device/outbox/submit-record';
import { person as personOf } from '$lib/features/personnel/data/person';
import { readOne, readRecords } from '$lib/device/records/read-records';
import { appraisalRules } from '$lib/device/records/reference';
import { appraisalDecision, type AppraisalDecision } from '#shared/appraisal/kinds/appraisal-decision';
import { appraisalSummary, type AppraisalSummary } from '#shared/appraisal/kinds/appraisal-summary';
import { rating, type Predicate, type Rating } from '#shared/appraisal/appraisal-words';
import type { RecordOf } from '#shared/kernel/envelope';
import type { Party } from '#shared/appraisal/party';
import type { ReferenceAppraisalRules } from '#shared/appraisal/kinds/reference-appraisal-rules';
import { z } from '#shared/kernel/zod';
import { inActOrder } from '#shared/kernel/in-act-order';
import { documentId } from '#shared/document-id';
import { mayWriteAbout } from '#shared/may-write-about';
import { predicateOf } from '#shared/appraisal/predicate-of';
import type { Session } from '#shared/kernel/session';

/** A correction as it stands in the form. */
export const correctionDraft = z.object({ results: z.nullable(rating), conduct: z.nullable(rating), reason: z.string() });
export type CorrectionDraft = z.infer<typeof correctionDraft>;

/** What keeps a correction from being made; `same`: to what stands. */
export type CorrectionProblem = 'results' | 'conduct' | 'same' | 'reason';

/** What is missing or does not fit, in the order of the form. */
export function correctionProblems(
	{ results, conduct, reason }: CorrectionDraft,
	standing: { results: Rating; conduct: Rating },
): CorrectionProblem[] {
	return [
		...(results ? [] : (['results'] as const)),
		...(conduct ? [] : (['conduct'] as const)),
		...(results === standing.results && conduct === standing.conduct ? (['same'] as const) : []),
		...(reason.trim() ? [] : (['reason'] as const)),
	];
}

/** An outcome the superior may correct, as far as this device knows it. */
export interface Correctable {
	period: string;
	person: string;
	name: string;
	unit: string;
	/** What stands, own corrections that are still to be sent among them. */
	standing: { results: Rating; conduct: Rating; predicate: Predicate };
	/** The edit of the evaluation it is about; `null` when this device cannot tell. */
	edit: string | null;
	rules: { id: string; body: ReferenceAppraisalRules } | null;
	/** Corrections made, oldest first. */
	corrections: RecordOf<AppraisalDecision>[];
	/** Decided over an objection: nothing is corrected after that. */
	final: boolean;
}

/** The outcomes of others this person may correct today, newest period first. For `live(() => …)`. */
export async function listCorrectable(db: DeviceDb, who: Session, today = officeToday()): Promise<Correctable[]> {
	const { rows } = await readRecords(db, appraisalSummary);
	const mine = rows.filter(
		({ record: { subject, period } }) =>
			subject !== undefined && mayWriteAbout(who, 'appraisal.decision', { person: subject, period }, today),
	);
	const all = await Promise.all(mine.map(({ record }) => correctable(db, record)));
	return all.sort((a, b) => b.period.localeCompare(a.period) || a.name.localeCompare(b.name, 'id'));
}

/** One of them; `null` without an outcome. For `live(() => …)`. */
export async function loadCorrectable(db: DeviceDb, period: string, person: string): Promise<Correctable | null> {
	const summary = await readOne(db, appraisalSummary, documentId('appraisal.summary', period, person));
	return summary && correctable(db, summary.record);
}

async function correctable(db: DeviceDb, { period, subject, unit, body }: RecordOf<AppraisalSummary>): Promise<Correctable> {
	const person = subject!;
	const { rows } = await readRecords(db, appraisalDecision, { period });
	const decisions = inActOrder(rows.map(({ record }) => record).filter((record) => record.subject === person));
	const corrections = decisions.filter((record) => record.body.basis === 'correction');
	const newest = corrections.at(-1);
	const last = newest?.body;
	// One that has arrived is told by the outcome itself, if it counts.
	const waiting = newest && !newest.received ? last : undefined;
	const rules = await appraisalRules(db, { id: body.rules });
	const named = waiting?.ratings && waiting.predicate ? { ...waiting.ratings, predicate: waiting.predicate } : null;
	return {
		period,
		person,
		name: (await personOf(db, person))?.body.name ?? person,
		unit,
		standing: named ?? { results: body.results, conduct: body.conduct, predicate: body.predicate },
		edit: body.from === 'evaluation' ? body.edit : (last?.edit ?? null),
		rules: rules && { id: body.rules, body: rules.body },
		corrections,
		final: decisions.some((record) => record.body.basis === 'objection'),
	};
}

/** Corrects an outcome; its draft goes out in the same transaction. `draft` is without problems. Gives the ids submitted, see `submitRecords`. */
export async function correct(
	db: DeviceDb,
	maker: Maker,
	of: Correctable & { edit: string; rules: NonNullable<Correctable['rules']> },
	{ results, conduct, reason }: CorrectionDraft,
	decider: Party,
	origin: DraftOrigin,
): Promise<string[]> {
	const ratings = { results: results!, conduct: conduct! };
	const body: AppraisalDecision = {
		evaluation: documentId('appraisal.evaluation', of.period, of.person),
		edit: of.edit,
		basis: 'correction',
		outcome: 'changed',
		ratings,
		predicate: predicateOf(of.rules.body, ratings.results, ratings.conduct),
		rules: of.rules.id,
		reason: reason.trim(),
		decider,
	};
	const { kind, v } = appraisalDecision;
	const _id = `${kind}:${ulid()}`;
	return submitRecords(db, origin, [newRecord(maker, { _id, kind, v, unit: of.unit, period: of.period, subject: of.person, body })]);
}
