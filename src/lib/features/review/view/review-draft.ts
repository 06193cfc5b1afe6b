import { z } from '#shared/records/zod';

/** What is being said about a document, before it is sent: on returning it, and as an internal comment. */
export const reviewDraft = z.object({
	open: z.boolean(),
	anchors: z.array(z.object({ path: z.string(), reason: z.string() })),
	reason: z.string(),
	comment: z.string(),
});
export type ReviewDraft = z.infer<typeof reviewDraft>;

export const blankReview = (): ReviewDraft => ({ open: false, anchors: [], reason: '', comment: '' });

/** Whether it can be sent: something is said, and every field named has its reason. */
export const canReturn = ({ anchors, reason }: Pick<ReviewDraft, 'anchors' | 'reason'>) =>
	anchors.every((anchor) => anchor.reason.trim() !== '') && (anchors.length > 0 || reason.trim() !== '');
