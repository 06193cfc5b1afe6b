import { personId } from '../kernel/person-id';
import { acting } from '../personnel/post-words';
import { z } from '../kernel/zod';

/**
 * A person as a document names them: copied when the document is made, because rank, post and unit of that day are what
 * is printed later. `grade` is the golongan (`III/a`, `IX`); the pangkat follows from it. `unit` is the unit's name.
 */
export const party = z.strictObject({
	/** `null` for somebody who is not in the personnel list. */
	person: z.nullable(personId),
	name: z.string().check(z.minLength(1), z.maxLength(160)),
	nip: z.nullable(z.string().check(z.regex(/^\d{18}$/))),
	grade: z.nullable(z.string().check(z.maxLength(10))),
	post: z.string().check(z.maxLength(200)),
	unit: z.string().check(z.maxLength(160)),
	acting: z.optional(acting),
});
export type Party = z.infer<typeof party>;

/** The three of a document. The superior may be unknown, or doubted by the appraiser: work goes on and HR repairs it. */
export const parties = z.strictObject({
	employee: party,
	appraiser: party,
	superior: z.nullable(party),
	/** What the appraiser says about a superior that does not fit ("atasan belum cocok"). */
	superiorDoubt: z.optional(z.string().check(z.maxLength(500))),
});
export type Parties = z.infer<typeof parties>;
