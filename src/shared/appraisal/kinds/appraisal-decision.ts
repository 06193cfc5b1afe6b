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
	writers: { appraiser: 'people-below' },
	made: 'person',
	outcome: true,
});
export type AppraisalDecision = z.infer<typeof body>;
