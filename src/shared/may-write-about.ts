import type { Kind } from './kinds';
import { mayAppraise } from './appraisal/may-appraise';
import type { Session } from './kernel/session';

/**
 * Whether `session` may write a record of this kind about a person (of a unit, for `appraisal.unit-result`) today, so that
 * a screen offers only what the office will take. `body` as far as it says in whose name: `{ how: 'own-account' }`.
 */
export function mayWriteAbout(
	session: Session,
	kind: Kind,
	{ person, period, unit = '*' }: { person?: string; period: string; unit?: string },
	today: string,
	body: unknown = {},
): boolean {
	const sample = {
		_id: `${kind}:sample`,
		kind,
		v: 1,
		unit,
		period,
		...(person !== undefined && { subject: person }),
		by: session.account,
		device: '',
		at: '',
		edit: '',
		body,
	};
	return mayAppraise(session, sample, today) === null;
}
