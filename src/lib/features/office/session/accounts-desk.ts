import { actorId } from '#shared/kernel/envelope';
import { z } from '#shared/kernel/zod';
import { roles, type Role } from '#shared/kernel/session';
import { askOffice, type Answer } from './ask-office';

const accountRow = z.object({
	account: actorId,
	name: z.string(),
	roles: z.array(z.enum(roles)),
	units: z.array(z.string()),
	disabled: z.boolean(),
});
export type AccountRow = z.infer<typeof accountRow>;

/** All accounts of the office, for an administrator. */
export function listAccounts(): Promise<Answer<AccountRow[]>> {
	return askOffice('GET', '/accounts', z.array(accountRow));
}

/** Makes an account with its first password. */
export function createAccount(account: Omit<AccountRow, 'disabled'> & { password: string }): Promise<Answer<undefined>> {
	return askOffice('POST', '/accounts', null, { body: account });
}

/** Changes what is given. A new password, other roles or `disabled` end the person's sessions at the office's discretion. */
export function changeAccount(
	account: string,
	change: { name?: string; roles?: Role[]; units?: string[]; password?: string; disabled?: boolean },
): Promise<Answer<undefined>> {
	return askOffice('PATCH', `/accounts/${encodeURIComponent(account)}`, null, { body: change });
}

/** Ends every session of an account: a lost tablet can send and fetch nothing more. */
export function endSessions(account: string): Promise<Answer<undefined>> {
	return askOffice('DELETE', `/accounts/${encodeURIComponent(account)}/sessions`, null);
}
