import { needsEvaluation } from '../needs';
import { filedOnAdmissible } from '../filed-on-admissible';
import { appraisalHandover } from './appraisal-handover';
import { documentId } from '../../document-id';
import { documentReaders } from '../document-readers';
import { day } from '../../kernel/day';
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
	/** The day it was handed in on paper: what counts for the deadline. On behalf only, and always since version 2. */
	filedOn: z.optional(day),
});

/**
 * Keberatan of the employee to the appraiser's superior (PP 30/2019 Pasal 59). Append-only.
 * Id `appraisal.objection:<period>:<person>`: an evaluation is objected to once.
 */
export const appraisalObjection = defineKind({
	kind: 'appraisal.objection',
	feed: 'appraisal',
	v: 2,
	body,
	/** 1 knew no `filedOn`. */
	upgrades: { 1: (body: unknown) => body },
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
	asks: ({ period, subject = '' }) => [documentId('appraisal.handover', period, subject)],
	admissible: ({ period, subject = '', body }, known) =>
		filedOnAdmissible(body, {
			today: known.today,
			optional: known.v < 2,
			handover: known.read(appraisalHandover, documentId('appraisal.handover', period, subject)),
		}),
});
export type AppraisalObjection = z.infer<typeof body>;
