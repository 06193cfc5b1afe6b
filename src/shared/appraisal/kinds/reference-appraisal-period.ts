import { readersOfReference } from '../../personnel/reference-readers';
import { day } from '../../kernel/day';
import { defineKind } from '../../kernel/define-kind';
import { z } from '../../kernel/zod';

const body = z.strictObject({
	/** `annual`: evaluasi tahunan, on the year's own code; `periodic`: bulanan, triwulan or semester. */
	evaluation: z.enum(['periodic', 'annual']),
	/** First and last day on which evaluations of this period are due; one that comes later counts, marked. */
	fillFrom: day,
	fillTo: day,
	/** Last day on which who appraised on the last day of the period, and no longer does, still writes its records; `period-closing.ts` says when it is not given. */
	formerTo: z.optional(day),
	/** First and last day for fixing the SKP of the year; on a year's period only. */
	planFrom: z.optional(day),
	planTo: z.optional(day),
});

/** A period of appraisal, as HR sets it. Id `reference.appraisal-period:<period>`; the envelope carries the period. */
export const referenceAppraisalPeriod = defineKind({
	kind: 'reference.appraisal-period',
	feed: 'reference',
	v: 1,
	body,
	upgrades: {},
	id: ({ period }) => period,
	about: { person: 'none', unit: 'any', period: 'one' },
	change: 'by-office',
	readers: readersOfReference,
	writers: { hr: 'all' },
	made: 'person',
});
export type ReferenceAppraisalPeriod = z.infer<typeof body>;
