import { z } from '#shared/kernel/zod';

/** What is being said about a document, before it is sent: on returning it, and as an internal comment. */
export const reviewDraft = z.object({
	open: z.boolean(),
	anchors: z.array(z.object({ path: z.string(), reason: z.string() })),
	reason: z.string(),
	comment: z.string(),
});
export type ReviewDraft = z.infer<typeof reviewDraft>;

export const blankReview = (): ReviewDraft => ({ open: false, anchors: [], reason: '', comment: '' });

/** Id of the draft of what is being said about a document. */
export const draftId = ({ key, edit }: { key: string; edit: string }) => `review ${key} ${edit}`;

/** Whether anything is written in a stored draft. */
export function holdsWords(value: unknown): boolean {
	const { anchors = [], reason = '', comment = '' } = reviewDraft.safeParse(value).data ?? {};
	return anchors.length > 0 || reason.trim() !== '' || comment.trim() !== '';
}

/** The comment in a stored draft; empty when there is none. */
export function commentOf(value: unknown): string {
	return reviewDraft.safeParse(value).data?.comment ?? '';
}

/** Whether it can be sent: something is said, and every field named has its reason. */
export const canReturn = ({ anchors, reason }: Pick<ReviewDraft, 'anchors' | 'reason'>) =>
	anchors.every((anchor) => anchor.reason.trim() !== '') && (anchors.length > 0 || reason.trim() !== '');
