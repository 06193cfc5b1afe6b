import { readersOfReference } from '../../personnel/reference-readers';
import { day } from '../../kernel/day';
import { defineKind } from '../../kernel/define-kind';
import { refuse } from '../../kernel/refuse';
import { z } from '../../kernel/zod';

const body = z.strictObject({
	year: z.string().check(z.regex(/^\d{4}$/)),
	/** The decree it follows. */
	basis: z.string().check(z.maxLength(400)),
	days: z
		.array(
			z.strictObject({
				day,
				name: z.string().check(z.minLength(1), z.maxLength(120)),
				/** Hari libur nasional, cuti bersama, or a day of the city alone. */
				sort: z.enum(['national', 'joint-leave', 'local']),
			}),
		)
		.check(z.maxLength(120)),
});

/** Days on which offices are closed in one year besides weekends; HR keeps it. Id `reference.holidays:<year>`. */
export const referenceHolidays = defineKind({
	kind: 'reference.holidays',
	feed: 'reference',
	v: 1,
	body,
	upgrades: {},
	id: ({ body }) => body.year,
	about: { person: 'none', unit: 'city', period: 'none' },
	change: 'by-office',
	readers: readersOfReference,
	writers: { hr: 'all' },
	made: 'person',
	admissible: ({ body: { year, days } }) =>
		days.every((one) => one.day.startsWith(`${year}-`)) ? null : refuse('dates_contradict', 'body.days'),
});
export type ReferenceHolidays = z.infer<typeof body>;
