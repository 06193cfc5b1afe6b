import type { DeviceDb } from '$lib/device/db';
import { newRecord, type Maker } from '$lib/device/new-record';
import { appraisalEvaluation, type AppraisalEvaluation } from '#shared/appraisal/kinds/appraisal-evaluation';
import type { RecordOf } from '#shared/kernel/envelope';
import type { ReferenceAppraisalRules } from '#shared/appraisal/kinds/reference-appraisal-rules';
import type { Refusal } from '#shared/kernel/refusal';
import { documentId } from '#shared/document-id';
import { daysAdmissible } from '#shared/appraisal/document-admissible';
import { evaluationAdmissible } from '#shared/appraisal/evaluation-admissible';
import { predicateOf } from '#shared/appraisal/predicate-of';
import { refuse } from '#shared/kernel/refuse';
import { revisionFor } from '$lib/device/drafts/draft-base';
import { submitRecords, type DraftOrigin, type EditOrigin } from '$lib/device/outbox/submit-record';
import { evaluationBody } from './evaluation-body';
import type { EvaluationDraft } from './evaluation-draft';

/** Of whom, for which period, and by which rules. */
export interface EvaluationOf {
	person: string;
	/** The unit the person works in now; an evaluation that is there already keeps its own. */
	unit: string;
	period: string;
	rules: RecordOf<ReferenceAppraisalRules>;
	/** Codes of the checks that stand and ask for a reason. */
	explain: readonly string[];
}

/** What the office would refuse is refused here, in words; the draft stays as it is. */
export class NotAdmissible extends Error {
	constructor(readonly refusal: Refusal) {
		super(refusal.message);
		this.name = 'NotAdmissible';
	}
}

/**
 * Submits an evaluation with both ratings: the predicate is read from the matrix of the rules, which the record names. Gives the ids submitted; throws
 * `NotAdmissible`, or what `submitRecords` throws; the draft is then still there.
 */
export async function submitEvaluation(
	db: DeviceDb,
	maker: Maker,
	of: EvaluationOf,
	draft: EvaluationDraft,
	origin: DraftOrigin | EditOrigin,
): Promise<string[]> {
	const id = documentId('appraisal.evaluation', of.period, of.person);
	const body = bodyOf(draft, of);
	const { kind, v } = appraisalEvaluation;
	return submitRecords(db, origin, async (held) => {
		const now = await held(id);
		const handed = await held(documentId('appraisal.handover', of.period, of.person));
		if (handed) throw new NotAdmissible(refuse('handed_over'));
		const rev = revisionFor(draft.base, now);
		const about = { unit: now?.unit ?? of.unit, period: of.period, subject: of.person };
		const record = newRecord(maker, { _id: id, ...(rev && { _rev: rev }), kind, v, ...about, body });
		const refusal = daysAdmissible(record, body) ?? evaluationAdmissible(record, { rules: of.rules.body });
		if (refusal) throw new NotAdmissible(refusal);
		return [record];
	});
}

function bodyOf(draft: EvaluationDraft, { rules, explain }: EvaluationOf): AppraisalEvaluation {
	const { results, conduct } = draft.ratings;
	if (!results.value || !conduct.value) throw new NotAdmissible(refuse('rating_missing', 'body.ratings'));
	return evaluationBody(draft, rules._id, predicateOf(rules.body, results.value, conduct.value), explain);
}
