import { needsSubjectMatter } from '../needs';
import { documentReaders } from '../document-readers';
import { defineKind } from '../../kernel/define-kind';
import { recordId, ulid } from '../../kernel/envelope';
import { signature } from '../../kernel/signature';
import { z } from '../../kernel/zod';

const body = z.strictObject({
	/** The record it is about, and the edit of it that was seen. */
	of: recordId,
	edit: ulid,
	/** `read`: feedback or document seen; `agreed`: the SKP; `change-asked`: not agreed, with the reason in `text`. */
	act: z.enum(['read', 'agreed', 'change-asked']),
	/** `own-account`: the employee's own sign-in; else given on the appraiser's tablet. */
	how: z.enum(['own-account', 'drawn', 'pin']),
	signature: z.optional(signature),
	text: z.optional(z.string().check(z.maxLength(2000))),
});

/** What an employee did with a record of theirs. Append-only. Id `appraisal.acknowledgement:<ULID>`. */
export const appraisalAcknowledgement = defineKind({
	kind: 'appraisal.acknowledgement',
	feed: 'appraisal',
	v: 1,
	body,
	upgrades: {},
	id: '<ulid>',
	about: { person: 'one', unit: 'one', period: 'one' },
	change: 'never',
	readers: { ...documentReaders, appraiser: ['people-in-charge', 'objected-cases-and-their-year'] },
	writers: {
		appraiser: { reach: 'people-in-charge', ownName: (said) => said.how !== 'own-account' },
		employee: { reach: 'self', ownName: (said) => said.how === 'own-account' },
	},
	made: 'person',
	needs: [needsSubjectMatter()],
});
export type AppraisalAcknowledgement = z.infer<typeof body>;
