import type { SurveyResponse } from '#shared/survey/kinds/survey-response';

type Profile = SurveyResponse['profile'];

/** Whole years ("35", "35 tahun"); `undefined` when it is no age. Younger than 17 is the caller's matter. */
export function parseAge(cell: string): number | undefined {
	const match = /^(\d{1,3})(?:[.,]0+)?\s*(?:th|thn|tahun|years?)?\.?$/i.exec(cell.trim());
	const age = match ? Number(match[1]) : NaN;
	return age <= 120 ? age : undefined;
}

/** The level on the official form; schools of equal level count as it (SMK as SMA, D4 as S1). */
export function parseEducation(cell: string): Profile['education'] | undefined {
	const text = cell.toLowerCase().replace(/[^a-z0-9]/g, '');
	if (/^(sd|mi|sekolahdasar)$/.test(text)) return 'SD';
	if (/^(smp|sltp|mts)$/.test(text)) return 'SMP';
	if (/^(sma|smk|slta|smu|ma|stm|smasederajat)$/.test(text)) return 'SMA';
	if (/^(d[123]|di{1,3}|d1d3|diploma)$/.test(text)) return 'D1-D3';
	if (/^(s1|d4|div|d4s1|sarjana|strata1)$/.test(text)) return 'S1';
	if (/^(s2|magister|strata2)$/.test(text)) return 'S2';
	if (/^(s3|doktor|strata3)$/.test(text)) return 'S3';
	return undefined;
}

/** The occupation on the official form; any other word is LAINNYA with the word kept. */
export function parseOccupation(cell: string): Pick<Profile, 'occupation' | 'occupationOther'> {
	const text = cell.toLowerCase().replace(/[^a-z]/g, '');
	if (/^(pns|asn|pnsasn|pppk)$/.test(text)) return { occupation: 'PNS' };
	if (text === 'tni') return { occupation: 'TNI' };
	if (/^(polri|polisi)$/.test(text)) return { occupation: 'POLRI' };
	if (/^(karyawan|pegawai)?swasta$/.test(text)) return { occupation: 'SWASTA' };
	if (/^(wirausaha|wiraswasta|wirausahawan|pengusaha)$/.test(text)) return { occupation: 'WIRAUSAHA' };
	if (/^(lainnya|lain|lainlain)$/.test(text)) return { occupation: 'LAINNYA' };
	return { occupation: 'LAINNYA', occupationOther: cell.trim().slice(0, 80) };
}

/** Slot of the official form from "08.00 – 12.00", "13.00-17.00" or a time of day; `undefined` when it is none. */
export function parseSlot(cell: string): SurveyResponse['slot'] | undefined {
	const match = /^(\d{1,2})(?:[.:](\d{2}))?/.exec(cell.trim());
	if (!match) return /^luar/i.test(cell.trim()) ? 'luar-jam' : undefined;
	return slotAt(Number(match[1]), Number(match[2] ?? 0));
}

/** The slot an hour and minute fall in; `undefined` when it is no time of day. */
export function slotAt(hour: number, minute: number): SurveyResponse['slot'] | undefined {
	if (hour > 23 || minute > 59) return undefined;
	const at = hour * 60 + minute;
	if (at >= 480 && at <= 720) return '08-12';
	return at >= 780 && at <= 1020 ? '13-17' : 'luar-jam';
}
