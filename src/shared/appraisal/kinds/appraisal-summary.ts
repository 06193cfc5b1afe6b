import { predicate, rating } from '../appraisal-words';
import { defineKind } from '../../kernel/define-kind';
import { recordId, ulid } from '../../kernel/envelope';
import { z } from '../../kernel/zod';

const body = z.strictObject({
	/** What it was taken from, and the edit of that. */
	from: z.enum(['evaluation', 'decision']),
	edit: ulid,
	results: rating,
	conduct: rating,
	predicate,
	rules: recordId,
});

/**
 * The outcome of an evaluation alone, without a word of it: what the appraiser's superior and the leader of the unit may
 * see of everybody. Written by the gateway alone when it stores an evaluation or a decision that changes one. Id `appraisal.summary:<period>:<person>`.
 */
export const appraisalSummary = defineKind({
	kind: 'appraisal.summary',
	feed: 'appraisal',
	v: 1,
	body,
	upgrades: {},
	id: ({ period, subject }) => `${period}:${subject}`,
	about: { person: 'one', unit: 'one', period: 'one' },
	change: 'by-office',
	readers: {
		appraiser: ['people-in-charge', 'people-below', 'objected-cases', 'units-led'],
		employee: 'self',
		// HR has the evaluations themselves.
	},
	writers: {},
	made: 'gateway',
});
export type AppraisalSummary = z.infer<typeof body>;
