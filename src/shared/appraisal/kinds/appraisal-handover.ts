import { needsEvaluation } from '../needs';
import { documentReaders } from '../document-readers';
import { defineKind } from '../../kernel/define-kind';
import { recordId, ulid } from '../../kernel/envelope';
import { signature } from '../../kernel/signature';
import { z } from '../../kernel/zod';

const body = z.strictObject({
	evaluation: recordId,
	/** The edit that was handed over; from then on it is locked. */
	edit: ulid,
	/** `received`: signed by the employee. `refused`: refused to sign, before a witness; the clock runs all the same. */
	outcome: z.enum(['received', 'refused']),
	how: z.enum(['own-account', 'drawn', 'pin', 'witnessed']),
	signature: z.optional(signature),
	/** The appraiser's own signature on the same page. */
	appraiserSignature: z.optional(signature),
	witness: z.optional(
		z.strictObject({
			name: z.string().check(z.minLength(1), z.maxLength(160)),
			post: z.string().check(z.maxLength(200)),
			signature: z.optional(signature),
		}),
	),
	/** Why it was not signed, as far as the employee said so. */
	reason: z.optional(z.string().check(z.maxLength(2000))),
});

/** Serah terima of an evaluation to the employee. Append-only. Id `appraisal.handover:<period>:<person>`: there is one. */
export const appraisalHandover = defineKind({
	kind: 'appraisal.handover',
	feed: 'appraisal',
	v: 1,
	body,
	upgrades: {},
	id: ({ period, subject }) => `${period}:${subject}`,
	about: { person: 'one', unit: 'one', period: 'one' },
	change: 'never',
	taken: 'handed_over',
	readers: documentReaders,
	writers: {
		appraiser: { reach: 'people-in-charge', ownName: (said) => said.how !== 'own-account' },
		employee: { reach: 'self', ownName: (said) => said.how === 'own-account' },
	},
	made: 'person',
	needs: [needsEvaluation()],
	fourEyes: 'always',
});
export type AppraisalHandover = z.infer<typeof body>;
