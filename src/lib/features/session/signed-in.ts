import { actorId } from '#shared/records/envelope';
import { z } from '#shared/records/zod';
import { roles } from '#shared/rules/session';

/** What the gateway answers to a sign-in. */
export const signedInAnswer = z.object({
	account: actorId,
	name: z.string(),
	roles: z.array(z.enum(roles)),
	units: z.array(z.string()),
	scope: z.string(),
});
