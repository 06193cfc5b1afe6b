import { z } from './zod';

/** A drawn signature: strokes as SVG path data (`M1 2L3 4`) in a box of this size. Small, sharp on paper, no image. */
export const signature = z.strictObject({
	width: z.int().check(z.minimum(1), z.maximum(4000)),
	height: z.int().check(z.minimum(1), z.maximum(4000)),
	paths: z.array(z.string().check(z.regex(/^[ML\d .,-]+$/), z.maxLength(20_000))).check(z.minLength(1), z.maxLength(60)),
});
export type Signature = z.infer<typeof signature>;
