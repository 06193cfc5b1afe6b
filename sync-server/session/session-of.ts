import type { Session } from '#shared/kernel/session';
import type { Account } from './account';
import type { Personnel } from '../domains/personnel/personnel';

/** What the rules need to know of an account: its roles and units, and for those who take part in appraisals who they are there. */
export async function sessionOf(
	{ account, roles, units }: Pick<Account, 'account' | 'roles' | 'units'>,
	personnel: Personnel,
): Promise<Session> {
	const appraises = roles.includes('appraiser');
	const takesPart = appraises || roles.includes('employee');
	return { account, roles, units, ...(takesPart && (await personnel.standingOf(account, appraises ? units : []))) };
}
