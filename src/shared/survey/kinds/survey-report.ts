import { defineKind } from '../../kernel/define-kind';
import { moment, recordId } from '../../kernel/envelope';
import { z } from '../../kernel/zod';

const body = z.strictObject({
	campaign: recordId,
	questionnaire: recordId,
	ruleset: recordId,
	weight: z.enum(['tepat', '0,111']),
	/** Complete responses counted, and those published with it as incomplete or late. */
	n: z.int(),
	late: z.int(),
	/** Sum of the answers and, for each, the NRR as printed (3 decimals), by unsur key. */
	sums: z.record(z.string(), z.int()),
	/** Converted index in hundredths; class letter and its words as printed. */
	index: z.int(),
	letter: z.enum(['A', 'B', 'C', 'D']),
	label: z.string(),
	/** Profile counts with groups under the smallest size already hidden (`null`). */
	profile: z.record(z.string(), z.record(z.string(), z.nullable(z.int()))),
	/** Everything the office had received up to here was counted. */
	upTo: moment,
	/** Where it was made public, for PEKPPP F-02. */
	media: z.array(z.strictObject({ medium: z.string().check(z.maxLength(80)), link: z.optional(z.string().check(z.maxLength(400))) })),
});

/** A published SKM result: totals only, never names or single answers. Append-only. Id `survey.report:<period>:<unit>:<ULID>`. */
export const surveyReport = defineKind({
	kind: 'survey.report',
	feed: 'survey',
	v: 1,
	body,
	upgrades: {},
	id: ({ period, unit }) => `${period}:${unit}:<ulid>`,
	about: { person: 'none', unit: 'one', period: 'one' },
	change: 'never',
	readers: { hr: 'all', evaluator: 'all' },
	writers: { hr: 'all' },
	made: 'person',
	needs: [
		{
			path: 'body.campaign',
			ids: ({ body }) => [body.campaign],
			kinds: ['reference.campaign'],
			sameId: ({ period, unit }) => `reference.campaign:${period}:${unit}`,
			agrees: ['unit', 'period'],
			code: 'unknown_campaign',
		},
	],
});
export type SurveyReport = z.infer<typeof body>;
