import { z } from '../kernel/zod';

/** A short name in addresses and tables: `interview`, `field-test`. */
export const shortCode = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/));

const text = (longest: number) => z.string().check(z.minLength(1), z.maxLength(longest));
/** 1/100 of a per cent: 10,000 are all of it. */
const weight = z.int().check(z.minimum(1), z.maximum(10_000));
/** 1/100 of a point: 10,000 are a hundred points. */
export const points = z.int().check(z.minimum(0), z.maximum(10_000));

const element = z.strictObject({
	code: shortCode,
	name: text(200),
	/** Its share of the component. */
	weight,
	/** What is seen at each level, from the lowest to the highest. */
	rubric: z.array(text(500)).check(z.length(5)),
	/** How finely it is marked: 0 gives whole points. */
	decimals: z.union([z.literal(0), z.literal(1), z.literal(2)]),
});

const component = z.strictObject({
	code: shortCode,
	name: text(200),
	stage: shortCode,
	kind: z.enum(['document', 'test', 'presentation', 'interview', 'track-record', 'cat']),
	/** Its share of the total. */
	weight,
	/** None where the scores are imported (`cat`). */
	elements: z.array(element).check(z.maxLength(20)),
});

const stage = z.strictObject({
	code: shortCode,
	name: text(200),
	/** What the weighted mean of its components must reach to go on; `null`: nobody is left behind here. */
	passMark: z.nullable(points),
	/** Declarations of conflict this stage asks for: 1 once, 2 again (before interviews). */
	declarations: z.union([z.literal(1), z.literal(2)]),
});

/**
 * What a selection is decided by. Hashed (`hashOf`), dated and published before the first sheet; a later change is a new version with its reason.
 * Stages stand in their order. What the schema cannot say (sums, names that fit) is asked by `criteriaProblems`.
 */
export const criteria = z.strictObject({
	format: z.literal('hitei.criteria.1'),
	selection: z.string().check(z.regex(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/)),
	version: z.int().check(z.minimum(1), z.maximum(99)),
	/** Why this version replaces the one before; empty in the first. */
	reason: z.string().check(z.maxLength(1000)),
	/** The points of each level, both ends included, from the lowest to the highest. */
	levels: z.array(z.strictObject({ from: points, to: points })).check(z.length(5)),
	stages: z.array(stage).check(z.minLength(1), z.maxLength(12)),
	components: z.array(component).check(z.minLength(1), z.maxLength(20)),
	/** Components that decide between equal totals, the first first. */
	tieOrder: z.array(shortCode).check(z.maxLength(20)),
	/** Whether a lot decides what is still equal after them. Only where it was announced. */
	lot: z.boolean(),
	/** Points on top of the total, for a reason announced beforehand. */
	affirmation: z.array(z.strictObject({ code: shortCode, reason: text(300), points })).check(z.maxLength(20)),
	/** How many are taken or named: three for a JPT post, the places of a mass selection. */
	places: z.int().check(z.minimum(1), z.maximum(5_000)),
});
export type Criteria = z.infer<typeof criteria>;
export type Component = Criteria['components'][number];
export type Stage = Criteria['stages'][number];
