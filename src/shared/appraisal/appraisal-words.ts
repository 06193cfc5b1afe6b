import { z } from '../kernel/zod';

/** Rating Hasil Kerja and Rating Perilaku Kerja: Di Atas, Sesuai, Di Bawah Ekspektasi (PermenPANRB 6/2022). */
export const rating = z.enum(['above', 'met', 'below']);
export type Rating = z.infer<typeof rating>;

/** Predikat Kinerja Pegawai, best first: Sangat Baik, Baik, Butuh Perbaikan, Kurang/misconduct, Sangat Kurang. */
export const predicate = z.enum(['very-good', 'good', 'needs-improvement', 'poor', 'very-poor']);
export type Predicate = z.infer<typeof predicate>;

/** Capaian kinerja organisasi, best first: Istimewa, Baik, Butuh Perbaikan, Kurang, Sangat Kurang (SE MenPANRB 3/2023). */
export const unitPredicate = z.enum(['outstanding', 'good', 'needs-improvement', 'poor', 'very-poor']);
export type UnitPredicate = z.infer<typeof unitPredicate>;

/** The seven BerAKHLAK values, in their official order. */
export const conductValue = z.enum(['service', 'accountable', 'competent', 'harmonious', 'loyal', 'adaptive', 'collaborative']);
export type ConductValue = z.infer<typeof conductValue>;

/** Section of a hasil kerja: A. Utama, B. Tambahan. */
export const resultSection = z.enum(['main', 'additional']);
/** Aspek of an indicator. */
export const aspect = z.enum(['quantity', 'quality', 'time', 'cost']);
/** Perspektif, for a pejabat pimpinan tinggi only. */
export const perspective = z.enum(['recipients', 'processes', 'strengthening', 'budget']);
