import { m } from '$lib/paraglide/messages';
import type { Weight } from '#shared/survey/ikm';

/** The weight stored for the survey, as it is printed under every table. `k` is the number of unsur. */
export function weightWords(weight: Weight, k: number): string {
	return weight === 'tepat' ? m.reports_weight_exact({ k }) : m.reports_weight_0111();
}
