import { appraisalLabels } from '#shared/appraisal/appraisal-labels';
import type { PaperKind } from './wanted';

const words: Record<PaperKind, string> = {
	skp: appraisalLabels.form.skp,
	evaluation: appraisalLabels.form.evaluation,
	credit: 'Konversi Predikat Kinerja ke Angka Kredit',
	unit: appraisalLabels.form.unitResult,
};

/** What a paper is called, officially. */
export const paperWords = (kind: PaperKind): string => words[kind];
