import type { FieldProblem } from '$lib/features/office/parts/settings/field-problem';
import { trainingPartner, type TrainingPartner } from '#shared/training/kinds/training-partner';

/** A partner while it is edited; texts and days are empty while not filled in. */
export interface PartnerForm {
	name: string;
	type: '' | TrainingPartner['type'];
	accreditationNumber: string;
	/** Empty: without an end. */
	accreditedUntil: string;
	agreementNumber: string;
	agreementFrom: string;
	/** Empty: until further notice. */
	agreementTo: string;
	scope: string;
	contact: string;
	active: 'yes' | 'no';
}

export const blankPartner: PartnerForm = {
	name: '',
	type: '',
	accreditationNumber: '',
	accreditedUntil: '',
	agreementNumber: '',
	agreementFrom: '',
	agreementTo: '',
	scope: '',
	contact: '',
	active: 'yes',
};

/** A stored partner as the form shows it. */
export function partnerToForm({ name, type, accreditation, agreement, contact, active }: TrainingPartner): PartnerForm {
	return {
		...{ name, type, contact, active: active ? 'yes' : 'no' },
		accreditationNumber: accreditation?.number ?? '',
		accreditedUntil: accreditation?.until ?? '',
		agreementNumber: agreement?.number ?? '',
		agreementFrom: agreement?.from ?? '',
		agreementTo: agreement?.to ?? '',
		scope: agreement?.scope ?? '',
	};
}

/** The partner a form says, or what is wrong with which field. A day without its number is asked about, never dropped. */
export function readPartner(
	form: PartnerForm,
): { ok: true; body: TrainingPartner } | { ok: false; problems: Partial<Record<string, FieldProblem>> } {
	const problems: Partial<Record<string, FieldProblem>> = {};
	const [name, accreditationNumber, agreementNumber, scope] = [form.name, form.accreditationNumber, form.agreementNumber, form.scope].map(
		(text) => text.trim(),
	) as [string, string, string, string];
	const { accreditedUntil, agreementFrom, agreementTo } = form;
	const hasAgreement = Boolean(agreementNumber || agreementFrom || agreementTo || scope);
	if (!name) problems.name = 'required';
	if (!form.type) problems.type = 'required';
	if (accreditedUntil && !accreditationNumber) problems.accreditationNumber = 'required';
	if (hasAgreement && !agreementNumber) problems.agreementNumber = 'required';
	if (hasAgreement && !agreementFrom) problems.agreementFrom = 'date';
	if (agreementTo && agreementTo < agreementFrom) problems.agreementTo = 'end-before-start';
	const read = trainingPartner.body.safeParse({
		...{ name, type: form.type, contact: form.contact.trim(), active: form.active === 'yes' },
		accreditation: accreditationNumber ? { number: accreditationNumber, until: accreditedUntil || null } : null,
		agreement: hasAgreement ? { number: agreementNumber, from: agreementFrom, to: agreementTo || null, scope } : null,
	});
	if (read.success && Object.keys(problems).length === 0) return { ok: true, body: read.data };
	if (!read.success && Object.keys(problems).length === 0) problems[String(read.error.issues[0]?.path[0])] = 'other';
	return { ok: false, problems };
}

/** How something with an end stands on a day: `soon` is within ninety days. */
export function expiry(until: string | null, today: string, soon: string): 'none' | 'valid' | 'soon' | 'expired' {
	if (until === null) return 'none';
	if (until < today) return 'expired';
	return until <= soon ? 'soon' : 'valid';
}
