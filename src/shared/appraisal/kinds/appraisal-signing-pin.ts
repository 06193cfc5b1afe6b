import { defineKind } from '../../kernel/define-kind';
import { z } from '../../kernel/zod';

const body = z.strictObject({
	/** PBKDF2-SHA-256 of the six digits, base64, with its salt and rounds. */
	salt: z.string().check(z.maxLength(64)),
	rounds: z.int().check(z.minimum(100_000)),
	hash: z.string().check(z.maxLength(100)),
});

/**
 * The PIN an employee signs with on the appraiser's tablet, set under the employee's own account.
 * Id `appraisal.signing-pin:<person>`; period `*`.
 */
export const appraisalSigningPin = defineKind({
	kind: 'appraisal.signing-pin',
	feed: 'appraisal',
	v: 1,
	appendOnly: false,
	body,
	upgrades: {},
});
export type AppraisalSigningPin = z.infer<typeof body>;
