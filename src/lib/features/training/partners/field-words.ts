import { m } from '$lib/paraglide/messages';
import { partnerTypeWords } from './partner-words';

const names: Record<string, () => string> = {
	name: m.training_partner_name,
	type: m.training_partner_type,
	accreditation: m.training_partner_accreditation,
	'accreditation.number': m.training_partner_accreditation,
	'accreditation.until': m.training_partner_accredited_until,
	accreditationNumber: m.training_partner_accreditation,
	accreditedUntil: m.training_partner_accredited_until,
	agreement: m.training_partner_agreement,
	'agreement.number': m.training_partner_agreement,
	'agreement.from': m.training_partner_from,
	'agreement.to': m.training_partner_to,
	'agreement.scope': m.training_partner_scope,
	agreementNumber: m.training_partner_agreement,
	agreementFrom: m.training_partner_from,
	agreementTo: m.training_partner_to,
	scope: m.training_partner_scope,
	contact: m.training_partner_contact,
	active: m.training_partner_active,
};
const yesOrNo: Record<string, () => string> = { true: m.training_yes, false: m.training_no, yes: m.training_yes, no: m.training_no };

/** The words of a partner's fields, also while it is a draft. */
export function partnerFieldWords(path: readonly string[], value: unknown): { field?: string; value?: string } {
	const key = [path.join('.'), path[0] ?? ''].find((one) => one in names) ?? '';
	const words =
		key === 'type'
			? partnerTypeWords[value as keyof typeof partnerTypeWords]?.()
			: key === 'active'
				? yesOrNo[String(value)]?.()
				: undefined;
	return { ...(names[key] && { field: names[key]() }), ...(words && { value: words }) };
}
