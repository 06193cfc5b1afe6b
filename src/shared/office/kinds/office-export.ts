import { defineKind } from '../../kernel/define-kind';
import { z } from '../../kernel/zod';

const body = z.strictObject({
	/** What was exported ("Evaluasi kinerja, XLSX"), how many people it names, and for what purpose. */
	what: z.string().check(z.minLength(1), z.maxLength(200)),
	people: z.int().check(z.minimum(0)),
	purpose: z.string().check(z.minLength(1), z.maxLength(500)),
});

/** Who took personal data out of the app, when and why (UU 27/2022). Append-only; unit and period say of whom. Id `office.export:<ULID>`. */
export const officeExport = defineKind({
	kind: 'office.export',
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
export type OfficeExport = z.infer<typeof body>;
