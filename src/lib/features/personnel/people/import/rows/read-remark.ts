import { addDays } from '#shared/kernel/days';
import { readDay } from '$lib/spreadsheet/rows/read-day';

/** What a remark (KET) says of somebody's service. */
export type ServiceRemark =
	| { says: 'left'; /** Last day in service, `null` when no date is given. */ on: string | null }
	/** Moved inside the city, or into it: the unit of the row may be the old one. */
	| { says: 'moved' };

const left =
	/\b(pensiun|purna ?(bakti|tugas)|bup|meninggal( dunia)?|wafat|alm\.?|almarhum(ah)?|berhenti|diberhentikan|mengundurkan diri|resign|kontrak (habis|berakhir))\b/i;
const movedOut =
	/\b(mutasi|pindah|alih tugas)\b.*\b(keluar|ke luar|(ke|pemkab|pemko|pemprov|pemerintah)\s+(kab(upaten)?|prov(insi)?|kementerian|pemkab|pemko|pemprov|provsu|instansi lain|daerah lain)|(pemkab|pemprov))\b/i;
const moved = /\b(mutasi|pindah(an)?|alih tugas|rotasi)\b/i;
const notYet = /\b(belum|tidak|bukan|akan|persiapan|mpp|menjelang|usul(an)?)\b/i;
/** Where a day begins in a sentence: "TMT 1 Mei 2026", "per 01/05/2026". */
const day = /(\d{1,2}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}[\s-]+[a-z]{3,9}[\s-]+(?:\d{4}|\d{2})\b)/i;

/** Reads pensiun, meninggal, berhenti and mutasi with their day from a remark; `null` when it says nothing of the kind. */
export function readRemark(cell: string): ServiceRemark | null {
	const out = left.test(cell) || movedOut.test(cell);
	if (!out) return moved.test(cell) ? { says: 'moved' } : null;
	const text = day.exec(cell)?.[1];
	const from = text ? readDay(text)?.day : undefined;
	if (!from && notYet.test(cell)) return null;
	if (!from) return { says: 'left', on: null };
	// Somebody dies on the day itself; a pension or a move counts from its first day.
	return { says: 'left', on: /\b(meninggal|wafat|alm)/i.test(cell) ? from : dayBefore(from) };
}

function dayBefore(day: string): string {
	return addDays(day, -1);
}
