import { predicate, rating } from './appraisal-words';
import { defineKind } from './define-kind';
import { recordId, ulid } from './envelope';
import { z } from './zod';

const body = z.strictObject({
	evaluation: recordId,
	/** The edit of the evaluation, or of the decision that changed it. */
	edit: ulid,
	results: rating,
	conduct: rating,
	predicate,
	rules: recordId,
});

/**
 * The outcome of an evaluation alone, without a word of it: what the appraiser's superior and the leader of the unit may
 * see of everybody. Submitted together with the evaluation or the decision. Id `appraisal.summary:<period>:<person>`.
 */
export const appraisalSummary = defineKind({ kind: 'appraisal.summary', feed: 'appraisal', v: 1, appendOnly: false, body, upgrades: {} });
export type AppraisalSummary = z.infer<typeof body>;
