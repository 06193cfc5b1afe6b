import type { ReferencePerson } from '#shared/personnel/kinds/reference-person';

/** An invented number in the true layout: birth date, appointment, sex, running number (NIP of a PNS, NI PPPK). */
export function demoNip(
	status: ReferencePerson['status'],
	sex: 'L' | 'P',
	senior: boolean,
	index: number,
	random: () => number,
): string | null {
	if (status === 'other') return null;
	const two = (n: number) => String(n).padStart(2, '0');
	const born = senior ? 1968 + Math.floor(random() * 14) : 1982 + Math.floor(random() * 15);
	const birth = `${born}${two(1 + Math.floor(random() * 12))}${two(1 + Math.floor(random() * 28))}`;
	const appointed =
		status === 'PPPK' ? `${2021 + Math.floor(random() * 4)}21` : `${born + 23 + Math.floor(random() * 4)}${random() < 0.5 ? '03' : '04'}`;
	return birth + appointed + (sex === 'L' ? '1' : '2') + String(1 + (index % 40)).padStart(3, '0');
}
