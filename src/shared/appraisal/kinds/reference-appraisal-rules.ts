import { readersOfReference } from '../../personnel/reference-readers';
import { conductValue, predicate, unitPredicate } from '../appraisal-words';
import { postLevel } from '../../personnel/post-words';
import { day } from '../../kernel/day';
import { defineKind } from '../../kernel/define-kind';
import { z } from '../../kernel/zod';

const byRating = <T extends z.ZodMiniType>(value: T) => z.strictObject({ above: value, met: value, below: value });

/** One rule of the distribution guideline: the share of these predicates in a unit of this organisation predicate. */
const guideline = z.strictObject({
	code: z.string().check(z.regex(/^[A-Z0-9_]{2,40}$/)),
	unit: unitPredicate,
	predicates: z.array(predicate).check(z.minLength(1)),
	/** `at-most`/`at-least` in per cent; `some`: at least one person; `none`. */
	test: z.enum(['at-most', 'at-least', 'some', 'none']),
	percent: z.optional(z.int().check(z.minimum(0), z.maximum(100))),
});
export type GuidelineRule = z.infer<typeof guideline>;

const body = z.strictObject({
	title: z.string(),
	/** The regulation, as printed. */
	basis: z.string(),
	validFrom: day,
	validTo: z.nullable(day),
	/** Predicate by Rating Hasil Kerja, then Rating Perilaku Kerja. */
	matrix: byRating(byRating(predicate)),
	/** Pola distribusi of SE MenPANRB 3/2023; a consideration, not a quota. */
	guideline: z.array(guideline),
	/** Units with fewer people cannot keep the guideline by arithmetic. */
	smallUnit: z.int(),
	/** Keberatan: days after the receipt, and how they are counted. */
	objection: z.strictObject({ days: z.int().check(z.positive()), counted: z.enum(['calendar', 'working']) }),
	/** Per cent of the yearly coefficient per predicate, and the coefficient in hundredths per jenjang (angka kredit). */
	creditPercent: z.record(predicate, z.int()),
	creditCoefficient: z.record(postLevel, z.int()),
	/** The seven BerAKHLAK values with their panduan perilaku, verbatim. */
	conduct: z
		.array(z.strictObject({ value: conductValue, label: z.string(), sentences: z.array(z.string()).check(z.length(3)) }))
		.check(z.length(7)),
	/** Printouts say "salinan kerja". */
	workingCopy: z.boolean(),
	/** Name of the agency as printed. */
	agency: z.string(),
	place: z.string(),
	/** What was believed but not read in the regulation's own text; shown to HR until somebody confirms it. */
	unverified: z.array(z.string()),
});

/**
 * The numbers and texts of performance management that may change, with their validity. An evaluation names the one
 * its predicate came from. Id `reference.appraisal-rules:<name>`.
 */
export const referenceAppraisalRules = defineKind({
	kind: 'reference.appraisal-rules',
	feed: 'reference',
	v: 1,
	body,
	upgrades: {},
	id: '<name>',
	about: { person: 'none', unit: 'any', period: 'any' },
	change: 'by-office',
	readers: readersOfReference,
	writers: { hr: 'all' },
	made: 'person',
});
export type ReferenceAppraisalRules = z.infer<typeof body>;
