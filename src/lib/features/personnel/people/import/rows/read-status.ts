import { plainWords } from '$lib/spreadsheet/columns/plain-words';
import type { ReferencePerson } from '#shared/personnel/kinds/reference-person';

/** Status kepegawaian as written in a cell; `null`: not understood. */
export function readStatus(cell: string): ReferencePerson['status'] | null {
	const text = plainWords(cell);
	if (/^(pns|cpns|pegawai negeri sipil)\b/.test(text)) return 'PNS';
	if (/^(pppk|p3k|pegawai pemerintah dengan perjanjian kerja)\b/.test(text)) return 'PPPK';
	return /^(lainnya|lain|honorer|non asn|tenaga kontrak|pejabat politik|other)\b/.test(text) ? 'other' : null;
}
