import { defineKind } from '../../kernel/define-kind';
import { actorId, moment, unitCode } from '../../kernel/envelope';
import { z } from '../../kernel/zod';

const body = z.strictObject({
	device: actorId,
	account: actorId,
	units: z.array(unitCode),
	roles: z.array(z.string()),
	/** When the gateway last heard of the device, and how many records it then still held unsent. */
	at: moment,
	unsent: z.int(),
});

/**
 * When a tablet was last heard of; tells how complete the office's data is. Written by the gateway alone.
 * Id `office.contact:<account>:<device>`.
 */
export const officeContact = defineKind({
	kind: 'office.contact',
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
export type OfficeContact = z.infer<typeof body>;
