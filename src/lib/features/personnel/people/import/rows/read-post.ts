import { plainWords } from '$lib/spreadsheet/columns/plain-words';
import { appraisalLabels } from '#shared/appraisal/appraisal-labels';
import type { PostKind, PostLevel } from '#shared/personnel/post-words';

const levels = Object.entries(appraisalLabels.postLevel) as [PostLevel, string][];

/** Jenjang of a functional post from its own cell or from the end of a jabatan ("Analis Kebijakan Ahli Muda"); `null`: none. */
export function readLevel(cell: string): PostLevel | null {
	const text = ` ${plainWords(cell)} `;
	return levels.find(([, label]) => text.endsWith(` ${label.toLowerCase()} `))?.[0] ?? null;
}

const kindWords: readonly [PostKind, RegExp][] = [
	['fungsional-keterampilan', /keterampilan/],
	['fungsional-keahlian', /keahlian/],
	['jpt', /\b(jpt|pimpinan tinggi|eselon ii|ii [ab])\b/],
	['administrator', /\b(administrator|eselon iii|iii [ab])\b/],
	['pengawas', /\b(pengawas|eselon iv|iv [ab])\b/],
	['pelaksana', /\b(pelaksana|staf|staff)\b/],
	['other', /\b(lainnya|lain lain|politik|honorer|non asn)\b/],
];

/** Jenis jabatan from its own cell, also as eselon; with "Fungsional" alone the jenjang decides. `null`: not understood. */
export function readPostKind(cell: string, level: PostLevel | null): PostKind | null {
	const text = plainWords(cell);
	const worded = kindWords.find(([, words]) => words.test(text))?.[0];
	if (worded) return worded;
	if (!/\b(fungsional|jft|jf)\b/.test(text)) return null;
	return level && !level.startsWith('ahli') ? 'fungsional-keterampilan' : 'fungsional-keahlian';
}

const postWords: readonly [PostKind, RegExp][] = [
	['other', /^(wakil )?(wali kota|walikota)\b/],
	['jpt', /^(sekretaris daerah|sekretaris dprd|asisten|staf ahli|inspektur$|kepala (dinas|badan|satuan))/],
	['administrator', /^(camat|inspektur pembantu|sekretaris (dinas|badan|kecamatan|camat|inspektorat)|kepala (bidang|bagian))/],
	['pengawas', /^(lurah|sekretaris (kelurahan|lurah)|kepala (sub|seksi|uptd|upt)|kasub|kasi\b)/],
];

/** Jenis jabatan as it follows from the jabatan and jenjang, where the file does not say: an ordinary guess, pelaksana at last. */
export function guessPostKind(post: string, level: PostLevel | null): PostKind {
	if (level) return level.startsWith('ahli') ? 'fungsional-keahlian' : 'fungsional-keterampilan';
	const text = plainWords(post);
	return postWords.find(([, words]) => words.test(text))?.[0] ?? 'pelaksana';
}
