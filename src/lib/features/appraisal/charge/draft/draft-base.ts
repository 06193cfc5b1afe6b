import { ulid } from '#shared/kernel/envelope';
import { z } from '#shared/kernel/zod';

/** `DraftBase`, as it stands in a document's draft. */
export const draftBase = z.nullable(z.strictObject({ edit: ulid, rev: z.optional(z.string()) }));
