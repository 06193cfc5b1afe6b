import { mayPull, mayPush } from '#shared/access';
import type { Role, Session } from '#shared/kernel/session';
import { kinds, type Kind } from '#shared/kinds';

/** Whether the session has one of these roles. */
export function hasRole({ roles }: Session, ...wanted: Role[]): boolean {
	return wanted.some((role) => roles.includes(role));
}

/** Whether the session may see records of this kind at all; asks the access rules. */
export function mayRead(session: Session, kind: Kind): boolean {
	return mayPull(session, kinds.get(kind)!.feed, { kind, unit: '*', period: '*', by: session.account });
}

/** Whether the session may write a record of this kind with such a body, in its own unit; asks the access rules. */
export function mayWrite(session: Session, kind: Kind, body?: unknown): boolean {
	const sample = {
		_id: '',
		kind,
		v: 1,
		unit: session.units[0] ?? '*',
		period: '*',
		by: session.account,
		device: '',
		at: '',
		edit: '',
		body,
	};
	return mayPush(session, kinds.get(kind)!.feed, sample, null) === null;
}
