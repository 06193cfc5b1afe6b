import type { AppraisalDecision } from './kinds/appraisal-decision';
import type { AppraisalEvaluation } from './kinds/appraisal-evaluation';
import type { AppraisalHandover } from './kinds/appraisal-handover';
import type { Envelope, RecordOf } from '../kernel/envelope';
import type { ReferenceAppraisalRules } from './kinds/reference-appraisal-rules';
import type { Refusal } from '../kernel/refusal';
import { decisionAdmissible } from './decision-admissible';
import { documentId } from '../document-id';
import { evaluationAdmissible } from './evaluation-admissible';
import { refuse } from '../kernel/refuse';

/** What a record of the appraisal feed is held against, as far as the office has it. */
export interface AppraisalReference {
	/** The record of the same id as it stands. */
	standing?: Pick<Envelope, 'by'>;
	/** The author of `standing` still is the person's appraiser. */
	authorInCharge?: boolean;
	/** The handover of the same person and period. */
	handover?: Pick<RecordOf<AppraisalHandover>, 'body'>;
	/** Whether the record named by `evaluationOf` is in the office, or travels in the same request. */
	evaluationKnown?: boolean;
	/** The rules an evaluation or a decision names. */
	rules?: ReferenceAppraisalRules;
}

/** Kinds one appraiser writes: another takes them over only when the first is no longer in charge. */
const ofOneAuthor = ['appraisal.skp', 'appraisal.evaluation', 'appraisal.coaching'];

/** Whether the office takes a record of the appraisal feed, whose sender and schema are in order. `null` when it does. */
export function appraisalAdmissible(record: Envelope, reference: AppraisalReference): Refusal | null {
	const { standing, handover } = reference;
	if (ofOneAuthor.includes(record.kind) && standing && standing.by !== record.by && reference.authorInCharge)
		return refuse('already_exists');
	if (evaluationOf(record) !== null && reference.evaluationKnown === false) return refuse('unknown_evaluation', 'body');
	const rules = reference.rules ? { rules: reference.rules } : {};
	if (record.kind === 'appraisal.decision') return decisionAdmissible(record as RecordOf<AppraisalDecision>, rules);
	if (record.kind !== 'appraisal.evaluation') return null;
	// The edit that was handed over may arrive after the handover itself.
	if (handover && handover.body.edit !== record.edit) return refuse('handed_over');
	return evaluationAdmissible(record as RecordOf<AppraisalEvaluation>, rules);
}

/** The evaluation or objection a record stands on; `null` for one that stands on none. */
export function evaluationOf({ kind, period, subject, body }: Envelope): string | null {
	const said = body as { evaluation?: unknown; objection?: unknown; basis?: unknown } | null;
	if (kind === 'appraisal.hearing') return text(said?.objection);
	// Nobody decides over an objection that was never filed.
	if (kind === 'appraisal.decision' && said?.basis === 'objection')
		return text(said.objection) ?? documentId('appraisal.objection', period, subject ?? '');
	return ['appraisal.handover', 'appraisal.objection', 'appraisal.decision'].includes(kind) ? text(said?.evaluation) : null;
}

function text(value: unknown): string | null {
	return typeof value === 'string' ? value : null;
}
