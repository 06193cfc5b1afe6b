import { plainWords } from '../columns/plain-words';

/** Why a row is no row of data: a line of totals, the numbers of the columns, the heading once more. */
export type NoteReason = 'total' | 'numbering' | 'heading';

/** Words of which the labels of totals and averages are made; a label holds nothing else, so that no name is taken for one. */
const opening =
	/^(σ|∑|jumlah|total|subtotal|sub total|grand total|rata rata|rerata|rata2|nilai rata rata|nilai unsur|nilai per unsur|nilai indeks|nrr|ikm|bobot|indeks|mutu|average|sum)\b/u;
const word =
	/^(σ|∑|jumlah|total|sub|subtotal|grand|rata|rata2|rerata|nilai|unsur|unit|per|nrr|ikm|skm|bobot|indeks|kepuasan|masyarakat|mutu|kinerja|pelayanan|layanan|tertimbang|konversi|setelah|sebelum|dikonversi|responden|pegawai|orang|keseluruhan|seluruh|semua|skor|baris|x|average|sum|of|\d+)$/u;

/** Tells rows that a list holds besides its data; `null` for a row of data. Signs like `Σ` count; the beginning of a word never does. */
export function noteReason(cells: readonly string[], heading: readonly string[] = []): NoteReason | null {
	const filled = cells.flatMap((text, column) => (text === '' ? [] : [{ text, column }]));
	if (filled.length === 0) return null;
	if (filled.length >= 3 && isHeading(cells, heading)) return 'heading';
	if (filled.length >= 3 && filled.every(({ text }, index) => text.replace(/^\((\d+)\)$/, '$1') === String(index + 1))) return 'numbering';
	return filled.slice(0, 3).some(({ text }) => isTotal(text)) ? 'total' : null;
}

function isHeading(cells: readonly string[], heading: readonly string[]): boolean {
	const same = cells.filter((text, column) => text !== '' && text === heading[column]).length;
	return same >= 3 && cells.every((text, column) => text === '' || text === heading[column]);
}

/** Whether a cell is the label of a line of totals: "Jumlah", "Σ Nilai / Unsur", "NRR tertimbang"; not "Nilai Waruwu". */
function isTotal(text: string): boolean {
	const symbol = /^[Σ∑]/u.test(text.trim());
	const plain = plainWords(text.replace(/[Σ∑*)(]/gu, ' '));
	if (!symbol && !/^[Σ∑]/u.test(text) && !opening.test(plain)) return false;
	return plain.split(' ').every((part) => part === '' || word.test(part));
}
