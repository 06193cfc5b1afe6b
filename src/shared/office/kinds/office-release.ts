import { defineKind } from '../../kernel/define-kind';
import { recordId } from '../../kernel/envelope';
import { z } from '../../kernel/zod';

const body = z.strictObject({
	/** The `office.quarantine` let through. */
	quarantine: recordId,
	reason: z.string().check(z.minLength(1), z.maxLength(2000)),
});

/**
 * HR lets a record through that was refused for want of authority or time alone. Taking it in is the gateway's work, in
 * the same request. Append-only. Id `office.release:<ULID>`.
 */
export const officeRelease = defineKind({
	kind: 'office.release',
	feed: 'office',
	v: 1,
	body,
	upgrades: {},
	id: '<ulid>',
	about: { person: 'none', unit: 'any', period: 'any' },
	change: 'never',
	readers: { hr: 'all' },
	writers: { hr: 'all' },
	made: 'person',
});
export type OfficeRelease = z.infer<typeof body>;
