import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import { periodLabel } from '#shared/kernel/period';
import type { DocumentWork } from './person-work';

/** A document of a person in words: "SKP Tahun 2026", "Evaluasi Triwulan III 2026". */
export function documentWords({ document, period }: Pick<DocumentWork, 'document' | 'period'>): string {
	const when = periodLabel(period, getLocale());
	return document === 'skp' ? m.appraisal_skp_of({ period: when }) : m.appraisal_evaluation_of({ period: when });
}

/** Why a document wants help, in words. */
export function helpWords({ fix, delivery }: DocumentWork): string {
	if (delivery === 'conflict') return m.appraisal_help_conflict();
	if (fix === 'returned') return m.appraisal_help_returned();
	return fix === 'refused' ? m.appraisal_help_refused() : m.appraisal_help_draft();
}
