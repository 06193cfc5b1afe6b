import { needsSubjectMatter } from '../needs';
import { defineKind } from '../../kernel/define-kind';
import { recordId, ulid } from '../../kernel/envelope';
import { z } from '../../kernel/zod';

const body = z.strictObject({
	/** The record reviewed, and the edit of it that was read: a later edit has to be reviewed again. */
	of: recordId,
	edit: ulid,
	verdict: z.enum(['approved', 'returned']),
	/** Fields to put right (`body.results.2.realisation`), each with the reason; empty when approved. */
	anchors: z.array(
		z.strictObject({ path: z.string().check(z.maxLength(200)), reason: z.string().check(z.minLength(1), z.maxLength(1000)) }),
	),
	/** Over the record as a whole. */
	reason: z.string().check(z.maxLength(2000)),
});

/** HR's review of a record of the appraisal feed. HR never edits the record. Append-only. Id `appraisal.review:<ULID>`. */
export const appraisalReview = defineKind({
	kind: 'appraisal.review',
	feed: 'appraisal',
	v: 1,
	body,
	upgrades: {},
	id: '<ulid>',
	about: { person: 'one', unit: 'one', period: 'one' },
	change: 'never',
	readers: { appraiser: 'people-in-charge', hr: 'all' },
	writers: { hr: 'all' },
	made: 'person',
	needs: [needsSubjectMatter()],
});
export type AppraisalReview = z.infer<typeof body>;
