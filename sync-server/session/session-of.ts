import type { Session } from '#shared/kernel/session';
import type { Account } from './account';
import type { Personnel } from '../domains/personnel/personnel';

/**
 * What the rules need to know of an account: its roles and units, and who somebody is in the personnel list, for nobody of HR decides about
 * themselves either. Surveyors and evaluators take no part there. Whom a decree puts on a committee has that role for as long, without an administrator.
 */
export async function sessionOf(
	{ account, roles, units }: Pick<Account, 'account' | 'roles' | 'units'>,
	personnel: Personnel,
): Promise<Session> {
	const appraises = roles.includes('appraiser');
	const takesPart = roles.some((role) => role !== 'surveyor' && role !== 'evaluator');
	const standing = takesPart ? await personnel.standingOf(account, appraises ? units : []) : {};
	const isCommittee = standing.activities !== undefined && !roles.includes('committee');
	return { account, roles: isCommittee ? [...roles, 'committee'] : roles, units, ...standing };
}
