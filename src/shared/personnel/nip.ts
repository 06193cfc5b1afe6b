import { calendarDay } from '../kernel/days';
/** Why a text is no NIP (PNS) nor NI PPPK. */
export type NipError =
	| 'non_digit'
	| 'rounded'
	| 'legacy_9_digit'
	| 'looks_like_nik'
	| 'length'
	| 'birth_date'
	| 'tmt_month_or_pppk_code'
	| 'gender_digit'
	| 'serial_000'
	| 'tmt_in_future';

/** What is odd about a well-formed number without making it wrong. */
export type NipWarning = 'pppk_code_not_21' | 'age_at_appointment_under_18';

/** A number taken apart. */
export interface Nip {
	ok: true;
	/** 18 digits. */
	nip: string;
	kind: 'PNS' | 'PPPK';
	/** `1985-03-01`, as frozen into the number: for comparing, never for correcting a person. */
	birth: string;
	/** TMT CPNS (`2008-03`) or year of appointment (`2022`). */
	appointed: string;
	sex: 'L' | 'P';
	warnings: NipWarning[];
}

export type NipResult = Nip | { ok: false; error: NipError };

const wrong = (error: NipError): NipResult => ({ ok: false, error });

/**
 * Reads a NIP (Perka BKN 22/2007) or NI PPPK as people write it: spaces, dots, hyphens, quotation marks, invisible characters and a leading
 * `NIP.` do not matter. A number that went through a spreadsheet's arithmetic (`1,99001E+17`, or `.0` behind a number it could have made)
 * is `rounded`: its last digits are lost. There is no check digit, so a well-formed number need not exist. `today` (`2026-11-24`) tells an appointment in the future.
 */
export function readNip(text: string, today: string): NipResult {
	const bare = text.replace(/\p{Cf}/gu, '').replace(/^[\s'"’‘`´]*(nip|ni\s*pppk|nipppk)?\b[.:\s'"’‘`´]*/i, '');
	const [, whole] = /^(\d{18})[.,]0+\s*$/.exec(bare) ?? [];
	if (/^\d([.,]\d+)?\s*e\s*\+?\s*\d+$/i.test(bare) || (whole && BigInt(Number(whole)) === BigInt(whole))) return wrong('rounded');
	const nip = (whole ?? bare).replace(/[\s.\-\u2010-\u2015'"’‘`´]/g, '');
	if (!/^\d+$/.test(nip)) return wrong('non_digit');
	if (nip.length === 9) return wrong('legacy_9_digit');
	if (nip.length === 16) return wrong('looks_like_nik');
	if (nip.length !== 18) return wrong('length');
	const birth = `${nip.slice(0, 4)}-${nip.slice(4, 6)}-${nip.slice(6, 8)}`;
	const date = new Date(`${birth}T00:00:00Z`);
	if (Number.isNaN(date.getTime()) || calendarDay(date) !== birth) return wrong('birth_date');
	const year = nip.slice(8, 12);
	const code = Number(nip.slice(12, 14));
	const pns = code >= 1 && code <= 12;
	// A month is 01 to 12, so 21 to 29 tell a PPPK without doubt.
	if (!pns && (code < 21 || code > 29)) return wrong('tmt_month_or_pppk_code');
	if (!/[12]/.test(nip[14]!)) return wrong('gender_digit');
	if (nip.slice(15) === '000') return wrong('serial_000');
	if (Number(year) > Number(today.slice(0, 4)) + 1) return wrong('tmt_in_future');
	const appointed = pns ? `${year}-${nip.slice(12, 14)}` : year;
	const warnings: NipWarning[] = [];
	if (!pns && code !== 21) warnings.push('pppk_code_not_21');
	if (youngAt(birth, appointed)) warnings.push('age_at_appointment_under_18');
	return { ok: true, nip, kind: pns ? 'PNS' : 'PPPK', birth, appointed, sex: nip[14] === '1' ? 'L' : 'P', warnings };
}

/** Whether somebody was under 18 at the end of the month or year of the appointment. */
function youngAt(birth: string, appointed: string): boolean {
	const eighteenth = `${Number(birth.slice(0, 4)) + 18}${birth.slice(4)}`;
	return eighteenth.slice(0, appointed.length) > appointed;
}
