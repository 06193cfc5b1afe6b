import { m } from '$lib/paraglide/messages';
import type { Role } from '#shared/kernel/session';

const words: Record<Role, () => string> = {
	surveyor: m.session_role_surveyor,
	appraiser: m.session_role_appraiser,
	committee: m.session_role_committee,
	hr: m.session_role_hr,
	evaluator: m.session_role_evaluator,
	employee: m.session_role_employee,
	admin: m.session_role_admin,
};

/** The official name of a role. */
export function roleWords(role: Role): string {
	return words[role]();
}
