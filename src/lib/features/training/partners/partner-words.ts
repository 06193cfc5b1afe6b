import { m } from '$lib/paraglide/messages';
import type { TrainingPartner } from '#shared/training/kinds/training-partner';

/** What kind of institution a partner is. */
export const partnerTypeWords: Record<TrainingPartner['type'], () => string> = {
	lan: m.training_partner_lan,
	province: m.training_partner_province,
	ministry: m.training_partner_ministry,
	bkn: m.training_partner_bkn,
	university: m.training_partner_university,
	company: m.training_partner_company,
	certifier: m.training_partner_certifier,
	own: m.training_partner_own,
	other: m.training_partner_other,
};
