import { actorId } from '#shared/kernel/envelope';
import { z } from '#shared/kernel/zod';
import { roles } from '#shared/kernel/session';

/** What the office says about who is signed in. */
export const sessionAnswer = z.object({
	account: actorId,
	name: z.string(),
	roles: z.array(z.enum(roles)),
	units: z.array(z.string()),
	scope: z.string(),
	scopes: z.optional(z.record(z.string(), z.string())),
	held: z.optional(z.array(z.object({ at: z.string(), unsent: z.number() }))),
	person: z.optional(z.string()),
	charges: z.optional(
		z.array(z.object({ person: z.string(), as: z.enum(['appraiser', 'superior']), from: z.string(), to: z.nullable(z.string()) })),
	),
	closing: z.optional(z.record(z.string(), z.string())),
	above: z.optional(z.array(z.string())),
	unitsBelow: z.optional(z.array(z.string())),
	activities: z.optional(z.array(z.object({ activity: z.string(), from: z.string(), to: z.string() }))),
	objections: z.optional(z.array(z.object({ person: z.string(), period: z.string() }))),
});
