import { z } from './zod';

/** Bukti dukung: a link, a number (with its unit) or a note. Files are not carried; a link says where they are. */
export const evidence = z.strictObject({
	type: z.enum(['link', 'number', 'note']),
	text: z.string().check(z.minLength(1), z.maxLength(1000)),
	label: z.optional(z.string().check(z.maxLength(120))),
});
export type Evidence = z.infer<typeof evidence>;
