import { points, shortCode } from './criteria';
import { sha256 } from './hash-of';
import { z } from '../kernel/zod';

/** A participation number as it was drawn: digits and capitals, three to twelve. */
export const participantNumber = z.string().check(z.regex(/^[0-9A-Z]{3,12}$/));

/** An assessor's seat on the panel. Who sits on it is kept elsewhere, so that marks may be published without names. */
export const seat = z.string().check(z.regex(/^[A-Z]$/));

/** A level of the rubric (1 to 5) and the points inside it, or "tidak dapat dinilai": a value of its own, never 0. */
export const mark = z.union([z.literal('unrated'), z.strictObject({ level: z.int().check(z.minimum(1), z.maximum(5)), points })]);
export type Mark = z.infer<typeof mark>;

/**
 * The marks of one assessor for one participant in one stage: what is hashed. Nothing in it depends on the device, the time or the order of filling in, so
 * that marks entered again after a tablet was lost give the same hash. Notes are sealed beside it (`Notes`): nobody writes a sentence twice letter by letter.
 */
export const scoreSheet = z.strictObject({
	format: z.literal('hitei.sheet.1'),
	selection: z.string().check(z.regex(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/)),
	stage: shortCode,
	/** Hash of the criteria it was marked by. */
	criteria: sha256,
	seat,
	participant: participantNumber,
	/** 1 for the first; a later one gives its reason in the notes, and the older stays. */
	edition: z.int().check(z.minimum(1), z.maximum(99)),
	/** By element. */
	marks: z.record(shortCode, mark),
});
export type ScoreSheet = z.infer<typeof scoreSheet>;

/** What an assessor wrote, by element; `edition` says why there is a later edition. */
export const notes = z.record(shortCode, z.string().check(z.minLength(1), z.maxLength(1000)));
export type Notes = z.infer<typeof notes>;
