import { needsEvaluation } from '../needs';
import { documentReaders } from '../document-readers';
import { defineKind } from '../../kernel/define-kind';
import { recordId, ulid } from '../../kernel/envelope';
import { evidence } from '../../kernel/evidence';
import { z } from '../../kernel/zod';

const body = z.strictObject({
	evaluation: recordId,
	edit: ulid,
	reasons: z.string().check(z.minLength(1), z.maxLength(8000)),
	evidence: z.array(evidence).check(z.maxLength(30)),
	/** Written down by HR for an employee who brought it on paper. */
	onBehalf: z.optional(z.boolean()),
});

/**
 * Keberatan of the employee to the appraiser's superior (PP 30/2019 Pasal 59). Append-only.
 * Id `appraisal.objection:<period>:<person>`: an evaluation is objected to once.
 */
export const appraisalObjection = defineKind({
	kind: 'appraisal.objection',
	feed: 'appraisal',
	v: 1,
	body,
	upgrades: {},
	id: ({ period, subject }) => `${period}:${subject}`,
	about: { person: 'one', unit: 'one', period: 'one' },
	change: 'never',
	taken: 'already_exists',
	readers: { ...documentReaders, appraiser: ['people-in-charge', 'people-below', 'objected-cases'] },
	writers: {
		employee: { reach: 'self', ownName: (said) => said.onBehalf !== true },
		hr: { reach: 'all', ownName: (said) => said.onBehalf === true },
	},
	made: 'person',
	needs: [needsEvaluation()],
});
export type AppraisalObjection = z.infer<typeof body>;
