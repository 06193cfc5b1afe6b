import type { RefusalCode } from '../kernel/refusal';

/** Refused for want of authority or time alone, not for what it says: HR may let such a record through. */
const releasable: readonly RefusalCode[] = [
	'role_may_not_write',
	'unit_not_in_scope',
	'not_your_charge',
	'not_your_activity',
	'period_not_open',
	'already_exists',
	'not_persons_unit',
];

/** Whether HR may let a record through that was refused for this reason. */
export function isReleasable(code: string): boolean {
	return (releasable as readonly string[]).includes(code);
}
