import type { Session } from '../kernel/session';
import type { Party } from './party';

/** Whether somebody named as the one who acts is the sender; a device that does not know its own person in the list names none. */
export function isOwnParty(party: Partial<Party> | null | undefined, { person }: Session): boolean {
	const named = party?.person ?? null;
	return named === null || named === person;
}
