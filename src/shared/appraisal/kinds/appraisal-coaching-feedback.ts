import { needsCoachingForm } from '../needs';
import { defineKind } from '../../kernel/define-kind';
import { recordId } from '../../kernel/envelope';
import { z } from '../../kernel/zod';

const body = z.strictObject({
	coaching: recordId,
	/** The `reference.coaching-form` answered. */
	form: recordId,
	/** Score by statement key. */
	answers: z.record(z.string().check(z.regex(/^[a-z0-9-]{1,30}$/)), z.int().check(z.minimum(1), z.maximum(5))),
	note: z.string().check(z.maxLength(4000)),
});

/**
 * Format B.1.8 Umpan Balik Pelaksanaan Bimbingan Kinerja: the employee's, for the superior of the appraiser, never for the
 * appraiser. Append-only. Id `appraisal.coaching-feedback:<ULID>`.
 */
export const appraisalCoachingFeedback = defineKind({
	kind: 'appraisal.coaching-feedback',
	feed: 'appraisal',
	v: 1,
	body,
	upgrades: {},
	id: '<ulid>',
	about: { person: 'one', unit: 'one', period: 'one' },
	change: 'never',
	readers: { appraiser: 'people-below', employee: 'self', hr: 'all' },
	hiddenFromAppraiser: true,
	writers: { employee: 'self' },
	made: 'person',
	needs: [
		{
			path: 'body.coaching',
			ids: ({ body }) => [body.coaching],
			kinds: ['appraisal.coaching'],
			agrees: ['person', 'unit', 'period'],
			code: 'unknown_reference',
		},
		needsCoachingForm<z.infer<typeof body>>(({ form }) => form, 'body.form'),
	],
});
export type AppraisalCoachingFeedback = z.infer<typeof body>;
