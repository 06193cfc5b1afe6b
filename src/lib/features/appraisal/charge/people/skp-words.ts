import { m } from '$lib/paraglide/messages';
import type { SkpNow } from './skp-now';

/** How far an SKP has come, in words. */
export function skpWords(skp: Pick<SkpNow, 'state'> | null): string {
	if (!skp) return m.appraisal_skp_none();
	const words = {
		drafted: m.appraisal_skp_drafted,
		agreed: m.appraisal_skp_agreed,
		'change-asked': m.appraisal_skp_change_asked,
		returned: m.appraisal_skp_returned,
		approved: m.appraisal_skp_approved,
	};
	return words[skp.state]();
}
