import { defineKind } from '../../kernel/define-kind';
import { recordId, ulid } from '../../kernel/envelope';
import { refuse } from '../../kernel/refuse';
import { z } from '../../kernel/zod';

const body = z.strictObject({
	/** The training reviewed, and the edit of it that was read: a later edit has to be reviewed again. */
	of: recordId,
	edit: ulid,
	verdict: z.enum(['approved', 'revise']),
	/** What is to be put right; empty where it was approved. */
	reason: z.string().check(z.maxLength(2000)),
});

/** HR's verification of an external training: Disetujui, or Perlu Revisi with the reason. Nobody verifies an own one. Append-only. Id `training.review:<ULID>`. */
export const trainingReview = defineKind({
	kind: 'training.review',
	feed: 'training',
	v: 1,
	body,
	upgrades: {},
	id: '<ulid>',
	about: { person: 'one', unit: 'one', period: 'year' },
	change: 'never',
	readers: { employee: 'self', appraiser: 'people-in-charge', hr: 'all' },
	writers: { hr: 'all' },
	made: 'person',
	needs: [
		{
			path: 'body.of',
			ids: ({ body }) => [body.of],
			kinds: ['training.external'],
			agrees: ['person', 'unit', 'period'],
			code: 'unknown_reference',
		},
	],
	admissible: ({ by, subject, body: { verdict, reason } }, known) => {
		if (known.personOf(by) === subject) return refuse('own_record', 'subject');
		return verdict === 'revise' && reason.trim() === '' ? refuse('blank', 'body.reason') : null;
	},
});
export type TrainingReview = z.infer<typeof body>;
