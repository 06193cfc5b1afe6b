import { defineKind } from '../../kernel/define-kind';
import { actorId, moment } from '../../kernel/envelope';
import { refusalCode } from '../../kernel/refusal';
import { z } from '../../kernel/zod';

const body = z.strictObject({
	feed: z.string(),
	/** Id of the refused record as sent; `null` when it had none that could be read. */
	record: z.nullable(z.string()),
	account: actorId,
	reason: z.strictObject({ code: refusalCode, message: z.string(), who: z.enum(['you', 'hr', 'admin']), path: z.optional(z.string()) }),
	/** The refused record as sent, as JSON text: it may be malformed in any way. */
	sent: z.string(),
	state: z.enum(['open', 'closed']),
	closedAt: z.optional(moment),
	/** The edit whose acceptance closed it. */
	closedBy: z.optional(z.string()),
});

/** A refused record, waiting in the office so that nothing that reached it is lost. Written by the gateway alone. */
export const officeQuarantine = defineKind({
	kind: 'office.quarantine',
	feed: 'office',
	v: 1,
	body,
	upgrades: {},
	id: '<name>',
	about: { person: 'none', unit: 'any', period: 'any' },
	change: 'by-office',
	readers: { hr: 'all' },
	writers: {},
	made: 'gateway',
});
export type OfficeQuarantine = z.infer<typeof body>;
