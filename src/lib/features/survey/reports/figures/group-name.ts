import { m } from '$lib/paraglide/messages';
import type { ProfilePart } from './profile';

const parts: Record<ProfilePart, () => string> = {
	sex: m.reports_sex,
	age: m.reports_age,
	education: m.reports_education,
	occupation: m.reports_occupation,
};

const groups: Record<string, () => string> = {
	'-': m.reports_unknown,
	L: m.reports_sex_L,
	P: m.reports_sex_P,
	SWASTA: m.reports_occupation_SWASTA,
	WIRAUSAHA: m.reports_occupation_WIRAUSAHA,
	LAINNYA: m.reports_occupation_LAINNYA,
};

/** A part of the profile in words: "Jenis kelamin". */
export function partName(part: ProfilePart): string {
	return parts[part]();
}

/** A group of it in words: "Laki-laki", "17–24 tahun"; what the form itself abbreviates (SMA, PNS) stays as it is. */
export function groupName(part: ProfilePart, group: string): string {
	if (part === 'age' && group !== '-') return ageName(group);
	return groups[group]?.() ?? group.replace('D1-D3', 'D1–D3');
}

function ageName(band: string): string {
	if (band.endsWith('+')) return m.reports_years_from({ years: band.slice(0, -1) });
	if (band.startsWith('<')) return m.reports_years_below({ years: band.slice(1) });
	return m.reports_years({ years: band.replace('-', '–') });
}
