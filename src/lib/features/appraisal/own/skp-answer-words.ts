import { m } from '$lib/paraglide/messages';
import type { SkpAnswer } from './skp-answer';

/** What the employee said to an SKP, in words. */
export const skpAnswerWords: Record<SkpAnswer['said'], () => string> = {
	nothing: m.own_appraisal_skp_waits,
	agreed: m.own_appraisal_skp_agreed,
	'change-asked': m.own_appraisal_skp_change_asked,
};
