import { unitCode } from '#shared/kernel/envelope';
import { z } from '#shared/kernel/zod';
import { roles } from '#shared/kernel/session';

/** An account id as it is kept: lower case, because tablet keyboards begin with a capital. Nobody is called as the gateway calls itself. */
export const accountId = z.string().check(z.trim(), z.toLowerCase(), z.regex(/^(?!gateway$)[a-z0-9][a-z0-9.-]{0,59}$/));

/** A new password: long rather than complicated. Compared after Unicode normalisation, so every keyboard types the same. */
export const newPassword = z.string().check(z.minLength(10), z.maxLength(200));

export const accountName = z.string().check(z.trim(), z.minLength(1), z.maxLength(120));
export const accountRoles = z.array(z.enum(roles)).check(z.minLength(1), z.maxLength(roles.length));
export const accountUnits = z.array(unitCode).check(z.maxLength(100));

/** An account as stored in the `accounts` database under `account:<id>`. */
export const account = z.object({
	_id: z.string(),
	_rev: z.optional(z.string()),
	account: accountId,
	name: accountName,
	roles: accountRoles,
	units: accountUnits,
	/** Argon2id in PHC form; never leaves the gateway. */
	hash: z.string(),
	disabled: z.boolean(),
	/** Raised to end every session at once: a session of an older generation is void. */
	generation: z.int(),
	created: z.string(),
});
export type Account = z.infer<typeof account>;

/** Whether the account can administer now. Of these one must always be left. */
export function isActiveAdmin({ roles, disabled }: Account): boolean {
	return roles.includes('admin') && !disabled;
}
