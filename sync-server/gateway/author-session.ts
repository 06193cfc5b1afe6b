import type { Role, Session } from '#shared/kernel/session';
import type { Personnel } from '../domains/personnel/personnel';
import type { AccountBook } from '../session/account-book';
import { sessionOf } from '../session/session-of';

/**
 * The session of somebody who is not the one asking: the author of a record somebody else lets through, with the roles, units and charges
 * of now. An account that is not kept here (any more) has the roles the personnel list gives its person.
 */
export async function authorSession(
	account: string,
	{ accounts, personnel }: { accounts: Pick<AccountBook, 'find'>; personnel: Personnel },
): Promise<Session> {
	const kept = await accounts.find(account);
	if (kept) return sessionOf(kept, personnel);
	const { person, charges = [] } = await personnel.standingOf(account, []);
	const roles: Role[] = [...(person === undefined ? [] : (['employee'] as const)), ...(charges.length > 0 ? (['appraiser'] as const) : [])];
	return sessionOf({ account, roles, units: [] }, personnel);
}
