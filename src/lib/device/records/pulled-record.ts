import { actorId, moment, periodCode, receipt, recordId, unitCode } from '#shared/kernel/envelope';
import { z } from '#shared/kernel/zod';

/**
 * A record as the office gives it. Looser than `envelope`: a field that a newer gateway has added is kept, because a
 * record left out here would never come again; whether this app can read it is decided where it is read.
 */
export const pulledRecord = z.looseObject({
	_id: recordId,
	_rev: z.string(),
	kind: z.string(),
	v: z.int(),
	unit: unitCode,
	period: periodCode,
	by: actorId,
	device: actorId,
	at: moment,
	edit: z.string(),
	received: z.optional(receipt),
	body: z.unknown(),
});
