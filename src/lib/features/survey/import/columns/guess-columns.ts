import { plainWords } from '$lib/spreadsheet/columns/plain-words';
import type { Unsur } from '#shared/survey/kinds/reference-questionnaire';
import type { ExtraTarget, Target, UnsurOrder } from './target';

/** A guess for one column: sure, or a bare number ("U8") that means another unsur in each official order. */
export type Guess = { target: Target } | { either: Record<UnsurOrder, Target> } | null;

/** Words by which a heading names an unsur whatever the questionnaire's wording; keys as in the SKM questionnaire. */
const unsurWords: Record<string, RegExp> = {
	persyaratan: /\b(persyaratan|syarat)\b/,
	prosedur: /\b(prosedur|mekanisme)\b/,
	waktu: /\bwaktu\b/,
	biaya: /\b(biaya|tarif)\b/,
	produk: /\b(produk|spesifikasi)\b/,
	kompetensi: /\b(kompetensi|kemampuan)\b/,
	perilaku: /\b(perilaku|kesopanan|keramahan|sikap)\b/,
	pengaduan: /\bpengaduan\b/,
	sarana: /\b(sarana|prasarana|fasilitas)\b/,
};

/** Checked before the unsur: "Cap waktu" is a date, not Waktu Penyelesaian. */
const stamps = /^(tanggal|tgl|date|timestamp|cap waktu|stempel waktu|waktu survei|waktu pengisian|tanggal survei|tgl survei)\b/;

const extras: [ExtraTarget, RegExp][] = [
	['slot', /^jam\b/],
	['sex', /^(jenis kelamin|jk|kelamin|gender|l p|sex)\b/],
	['age', /^(usia|umur|age)\b/],
	['education', /^(pendidikan|education)\b/],
	['occupation', /^(pekerjaan|profesi|occupation)\b/],
	['service', /^(jenis )?(layanan|pelayanan)\b/],
	['kelurahan', /^kelurahan\b/],
	['suggestion', /^(saran|masukan|kritik|komentar|suggestion)\b/],
];

/** Guesses what each heading stands for. Of two columns with the same sure meaning neither is taken: a person decides. */
export function guessColumns(headings: readonly string[], unsur: readonly Unsur[]): Guess[] {
	const plain = headings.map(plainWords);
	const numbers = plain.filter((heading) => /^\d$/.test(heading)).map(Number);
	// Bare digits are headings only as the complete row 1..k; otherwise they are answers.
	const bare = numbers.length === unsur.length && new Set(numbers).size === unsur.length;
	const guesses = plain.map((heading) => guess(heading, unsur, bare));
	const counts = new Map<string, number>();
	for (const one of guesses) if (one && 'target' in one) counts.set(one.target, (counts.get(one.target) ?? 0) + 1);
	return guesses.map((one) => (one && 'target' in one && counts.get(one.target)! > 1 ? null : one));
}

/** The targets that follow from the guesses once the order of a file with bare numbers is known; unknown stay `null`. */
export function targetsOf(guesses: readonly Guess[], order: UnsurOrder | null): (Target | null)[] {
	return guesses.map((one) => (one === null ? null : 'target' in one ? one.target : order ? one.either[order] : null));
}

/** Whether somebody must say which official order the file follows. */
export function needsOrder(guesses: readonly Guess[]): boolean {
	return guesses.some((one) => one !== null && 'either' in one);
}

function guess(heading: string, unsur: readonly Unsur[], bare: boolean): Guess {
	if (!heading) return null;
	if (stamps.test(heading)) return { target: 'date' };
	const named = unsur.find((one) =>
		[one.name.id, one.name.en, one.question.id, one.question.en].some((text) => plainWords(text) === heading),
	);
	const worded = named ?? unsur.find((one) => unsurWords[one.key]?.test(heading));
	if (worded) return { target: `unsur:${worded.key}` };
	const number = /^(?:(?:u|unsur|p|q|pertanyaan|soal) ?(\d{1,2})|(\d))$/.exec(heading);
	if (number && (number[1] || bare)) return byNumber(Number(number[1] ?? number[2]), unsur);
	const extra = extras.find(([, words]) => words.test(heading));
	return extra ? { target: extra[0] } : null;
}

function byNumber(number: number, unsur: readonly Unsur[]): Guess {
	const list = unsur.find((one) => one.listNo === number);
	const form = unsur.find((one) => one.formNo === number);
	if (!list || !form) return null;
	if (list.key === form.key) return { target: `unsur:${list.key}` };
	return { either: { list: `unsur:${list.key}`, form: `unsur:${form.key}` } };
}
