/** Kinds of which there is one per person and period; of decisions, one over an objection. */
type CaseKind =
	'appraisal.skp' | 'appraisal.evaluation' | 'appraisal.summary' | 'appraisal.handover' | 'appraisal.objection' | 'appraisal.decision';

/** The id of a document of which there is one per person and period, `appraisal.evaluation:2026-TW3:<person>`. */
export function documentId(kind: CaseKind, period: string, person: string): string {
	return `${kind}:${period}:${person}`;
}
