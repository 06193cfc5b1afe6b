import { plainWords } from '../columns/plain-words';

/** Why a row is no row of data: a line of totals, the numbers of the columns, the heading once more. */
export type NoteReason = 'total' | 'numbering' | 'heading';

/** Words of which the labels of totals and averages are made; a label holds nothing else, so that no name is taken for one. */
const opening =
	/^(σ|∑|jumlah|jml|jlh|total|subtotal|sub total|grand total|(nilai |skor )?rata rata|rerata|rata2|nilai (unsur|per unsur|indeks|persepsi|interval|tertinggi|terendah|maks(imum|imal)?|min(imum|imal)?)|nrr|ikm|bobot|indeks|mutu|standar deviasi|simpangan baku|persentase|prosentase|average|sum)\b/u;
const word =
	/^(σ|∑|jumlah|jml|jlh|total|sub|subtotal|grand|rata|rata2|rerata|nilai|unsur|unit|per|nrr|ikm|skm|bobot|indeks|kepuasan|masyarakat|mutu|kinerja|pelayanan|layanan|tertimbang|konversi|setelah|sebelum|dikonversi|responden|pegawai|negeri|sipil|orang|keseluruhan|seluruh|seluruhnya|semua|semuanya|skor|baris|jawaban|persepsi|interval|tertinggi|terendah|maks(imum|imal)?|min(imum|imal)?|standar|deviasi|simpangan|baku|persentase|prosentase|laki|perempuan|pria|wanita|pns|cpns|pppk|p3k|asn|non|honorer|gol|golongan|i|ii|iii|iv|x|average|sum|of|\d+)$/u;
/** Labels that could be names as well: told by figures alone behind them, and nothing before. */
const statistic = /^(maks|max|maksimum|maksimal|min|minimum|minimal|modus|median|mean|tertinggi|terendah|stdev|varians)$/u;
/** A result of a calculation; so many digits in a row are the number of a person. */
const figure = /^(?!.*\d{9})[-+]?\d[\d.,]* ?%?$/;

/** Tells rows that a list holds besides its data; `null` for a row of data. Signs like `Σ` count; the beginning of a word never does. */
export function noteReason(cells: readonly string[], heading: readonly string[] = []): NoteReason | null {
	const filled = cells.flatMap((text, column) => (text === '' ? [] : [{ text, column }]));
	if (filled.length === 0) return null;
	if (filled.length >= 3 && isHeading(cells, heading)) return 'heading';
	if (filled.length >= 3 && filled.every(({ text }, index) => text.replace(/^\((\d+)\)$/, '$1') === String(index + 1))) return 'numbering';
	const [label, ...figures] = filled;
	if (figures.length > 0 && statistic.test(plainWords(label!.text)) && figures.every(({ text }) => figure.test(text))) return 'total';
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
