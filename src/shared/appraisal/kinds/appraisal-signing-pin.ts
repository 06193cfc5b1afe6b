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
	body,
	upgrades: {},
	id: ({ subject }) => subject ?? '',
	about: { person: 'one', unit: 'any', period: 'none' },
	change: 'by-office',
	readers: {
		// Six digits can be guessed from their hash: nobody keeps one for longer than the charge.
		appraiser: 'people-in-charge-now',
		employee: 'self',
	},
	writers: { employee: 'self' },
	made: 'person',
});
export type AppraisalSigningPin = z.infer<typeof body>;
