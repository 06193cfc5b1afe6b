import { documentId } from '../../document-id';
import type { RecordOf } from '../../kernel/envelope';
import { decisionAdmissible } from '../decision-admissible';
import { isOwnParty } from '../own-party';
import { needsEvaluation } from '../needs';
import { referenceAppraisalRules } from './reference-appraisal-rules';
import { documentReaders } from '../document-readers';
import { predicate, rating } from '../appraisal-words';
import { defineKind } from '../../kernel/define-kind';
import { recordId, ulid } from '../../kernel/envelope';
import { party } from '../party';
import { z } from '../../kernel/zod';

const body = z.strictObject({
	evaluation: recordId,
	/** The edit of the evaluation it decides over. */
	edit: ulid,
	/** `objection`: the superior's final decision over one; `correction`: a mistake found after the handover. */
	basis: z.enum(['objection', 'correction']),
	objection: z.optional(recordId),
	/** diputus tetap, diputus diubah. */
	outcome: z.enum(['upheld', 'changed']),
	/** What stands from now on; with `changed` only. */
	ratings: z.optional(z.strictObject({ results: rating, conduct: rating })),
	predicate: z.optional(predicate),
	rules: z.optional(recordId),
	reason: z.string().check(z.minLength(1), z.maxLength(8000)),
	decider: party,
});

function objectionOf({ period, subject = '', body }: RecordOf<AppraisalDecision>): string | undefined {
	return body.objection ?? (body.basis === 'objection' ? documentId('appraisal.objection', period, subject) : undefined);
}

/**
 * The decision of the appraiser's superior over an objection, final; or a correction. Append-only.
 * Id `appraisal.decision:<period>:<person>` for an objection: there is one; `appraisal.decision:<ULID>` for a correction.
 */
export const appraisalDecision = defineKind({
	kind: 'appraisal.decision',
	feed: 'appraisal',
	v: 1,
	body,
	upgrades: {},
	id: ({ period, subject, body }) => (body.basis === 'objection' ? `${period}:${subject}` : '<ulid>'),
	about: { person: 'one', unit: 'one', period: 'one' },
	change: 'never',
	taken: 'already_decided',
	readers: { ...documentReaders, appraiser: ['people-in-charge', 'people-below', 'objected-cases'] },
	writers: { appraiser: { reach: 'people-below', ownName: (said, session) => isOwnParty(said.decider, session) } },
	made: 'person',
	needs: [
		needsEvaluation(),
		// Nobody decides over an objection that was never filed.
		{
			path: 'body.objection',
			ids: (record) => [objectionOf(record) ?? []].flat(),
			kinds: ['appraisal.objection'],
			sameId: ({ period, subject = '' }) => documentId('appraisal.objection', period, subject),
			agrees: ['person', 'unit', 'period'],
			code: 'unknown_evaluation',
		},
	],
	asks: ({ body }) => [body.rules ?? []].flat(),
	admissible: (record, known) => {
		const rules = record.body.rules === undefined ? undefined : known.read(referenceAppraisalRules, record.body.rules)?.body;
		return decisionAdmissible(record, { ...(rules && { rules }) });
	},
	fourEyes: 'always',
});
export type AppraisalDecision = z.infer<typeof body>;
