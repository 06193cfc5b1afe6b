import { ranks } from '#shared/personnel/ranks';

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV', 'XVI', 'XVII'];

/**
 * Golongan as it is stored: `III/a` from `III/a`, `III-a`, `IIIa`, `3a`, `Penata Muda (III/a)` or the pangkat alone; `IX` (PPPK) from `IX`
 * or `9`. `null` for anything else.
 */
export function readGrade(cell: string): string | null {
	const text = cell.trim();
	const pns = /(?:^|[\s(,/-])(IV|III|II|I|[1-4])\s?[/.\- ]?\s?([a-e])\)?$/i.exec(text);
	if (pns) {
		const group = /\d/.test(pns[1]!) ? roman[Number(pns[1]) - 1]! : pns[1]!.toUpperCase();
		const grade = `${group}/${pns[2]!.toLowerCase()}`;
		return grade in ranks ? grade : null;
	}
	const pppk = /^(?:gol(?:ongan)?\.?\s*)?([IVX]{1,5}|\d{1,2})$/i.exec(text);
	if (pppk) {
		const number = /\d/.test(pppk[1]!) ? Number(pppk[1]) : roman.indexOf(pppk[1]!.toUpperCase()) + 1;
		return roman[number - 1] ?? null;
	}
	const rank = text
		.toLowerCase()
		.replace(/\btk\.?\s*/g, 'tingkat ')
		.replace(/\s+/g, ' ');
	return Object.entries(ranks).find(([, name]) => name.toLowerCase() === rank)?.[0] ?? null;
}
