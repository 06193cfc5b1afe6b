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
export const officeRelease = defineKind({ kind: 'office.release', feed: 'office', v: 1, appendOnly: true, body, upgrades: {} });
export type OfficeRelease = z.infer<typeof body>;
