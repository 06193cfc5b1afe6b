import { z } from '../kernel/zod';

/** Kinds of post (jenis jabatan). `other`: political officials, honorary staff, committee members from outside. */
export const postKind = z.enum([
	'jpt',
	'administrator',
	'pengawas',
	'pelaksana',
	'fungsional-keahlian',
	'fungsional-keterampilan',
	'other',
]);
export type PostKind = z.infer<typeof postKind>;

/** Jenjang of a functional post. */
export const postLevel = z.enum(['ahli-pertama', 'ahli-muda', 'ahli-madya', 'ahli-utama', 'pemula', 'terampil', 'mahir', 'penyelia']);
export type PostLevel = z.infer<typeof postLevel>;

/** An acting official: pelaksana tugas, pelaksana harian. */
export const acting = z.enum(['Plt.', 'Plh.']);
