import { defineKind } from '../../kernel/define-kind';
import { actorId, moment, receipt, recordId, ulid } from '../../kernel/envelope';
import { z } from '../../kernel/zod';

const body = z.strictObject({
	/** Id of the document, an `appraisal.evaluation` or `appraisal.skp`. */
	of: recordId,
	/** `replaced`: it stood until another edit took its place; `met-another`: it came when another edit stood, and never did. */
	how: z.enum(['replaced', 'met-another']),
	/** The edit as it was sent: what of it is not in this record's own envelope. */
	version: z.strictObject({
		v: z.int().check(z.positive()),
		by: actorId,
		device: actorId,
		at: moment,
		skew: z.optional(z.int()),
		edit: ulid,
		/** The receipt it was given; of one that never stood there is none. */
		received: z.optional(receipt),
		body: z.unknown(),
	}),
});

/**
 * An edit of a document that does not stand (any more). Written by the gateway alone. Append-only. `unit`, `period` and `subject` are the
 * document's. Id `appraisal.superseded:<skp or evaluation>:<period>:<person>:<edit>`.
 */
export const appraisalSuperseded = defineKind({
	kind: 'appraisal.superseded',
	feed: 'appraisal',
	v: 1,
	body,
	upgrades: {},
	id: '<name>',
	about: { person: 'one', unit: 'one', period: 'one' },
	change: 'never',
	readers: { appraiser: 'people-in-charge', hr: 'all' },
	writers: {},
	made: 'gateway',
});
export type AppraisalSuperseded = z.infer<typeof body>;
