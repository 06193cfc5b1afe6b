import { refuse } from '../../kernel/refuse';
import { readersOfUnits } from '../../personnel/reference-readers';
import { day } from '../../kernel/day';
import { defineKind } from '../../kernel/define-kind';
import { recordId } from '../../kernel/envelope';
import { z } from '../../kernel/zod';

const body = z.strictObject({
	title: z.string().check(z.minLength(1), z.maxLength(160)),
	/** First and last day of collecting, both included, in Asia/Jakarta. */
	start: day,
	end: day,
	services: z.array(recordId).check(z.minLength(1)),
	questionnaire: recordId,
	ruleset: recordId,
	/** N: recipients of the service in the same period of the year before. `null`: not known, so no target. */
	population: z.nullable(z.int().check(z.minimum(1))),
	/** Weight of the index: exactly 1/k, or 0,111 to reproduce an older report. */
	weight: z.enum(['tepat', '0,111']),
	/** Whether the kelurahan of the place is recorded (only if the survey plan needs it). */
	askKelurahan: z.boolean(),
});

/**
 * One unit's survey in one period: a period belongs to one unit and one list of services. Id
 * `reference.campaign:<period>:<unit>`; the envelope carries period and unit.
 */
export const referenceCampaign = defineKind({
	kind: 'reference.campaign',
	feed: 'reference',
	v: 1,
	body,
	upgrades: {},
	id: ({ period, unit }) => `${period}:${unit}`,
	about: { person: 'none', unit: 'one', period: 'one' },
	change: 'by-office',
	readers: readersOfUnits,
	writers: { hr: 'all' },
	made: 'person',
	needs: [
		{ path: 'body.services', ids: ({ body }) => body.services, kinds: ['reference.service'], agrees: ['unit'], code: 'unknown_service' },
		{
			path: 'body.questionnaire',
			ids: ({ body }) => [body.questionnaire],
			kinds: ['reference.questionnaire'],
			agrees: [],
			code: 'unknown_questionnaire',
		},
	],
	admissible: ({ body }) => (body.end < body.start ? refuse('dates_contradict', 'body.end') : null),
});
export type ReferenceCampaign = z.infer<typeof body>;
