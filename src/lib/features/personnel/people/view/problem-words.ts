import { m } from '$lib/paraglide/messages';
import type { NipError } from '#shared/personnel/nip';
import type { PersonProblem } from '../forms/person-form';

const ofNip: Record<NipError, () => string> = {
	non_digit: m.people_nip_non_digit,
	legacy_9_digit: m.people_nip_legacy,
	rounded: m.people_nip_rounded,
	looks_like_nik: m.people_nip_nik,
	length: m.people_nip_length,
	birth_date: m.people_nip_birth_date,
	tmt_month_or_pppk_code: m.people_nip_month,
	gender_digit: m.people_nip_gender,
	serial_000: m.people_nip_serial,
	tmt_in_future: m.people_nip_future,
};

/** What is wrong with a field of the person's form, in words; `undefined` when nothing is. */
export function problemWords(problem: PersonProblem | undefined): string | undefined {
	if (problem === undefined) return undefined;
	if (typeof problem === 'object') return 'taken' in problem ? m.people_form_taken({ name: problem.taken }) : ofNip[problem.nip]();
	return {
		required: m.people_form_required,
		grade: m.people_form_grade_unknown,
		'account-form': m.people_form_account_form,
		'line-later': m.people_line_later,
		'line-self': m.people_line_self,
	}[problem]();
}
