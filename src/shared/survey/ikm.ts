import type { ReferenceCampaign } from './kinds/reference-campaign';
import type { ReferenceRuleset } from './kinds/reference-ruleset';
import { classOfIndex, type IndexClass } from './class-of-index';
import { halfUp } from '../kernel/half-up';
import type { SurveyTotals } from './survey-totals';

/** Weight of one unsur: exactly 1/k, or the 0,111 of older reports. */
export type Weight = ReferenceCampaign['weight'];

/** What one unsur got. Whole numbers: thousandths for both NRR, hundredths for the converted value. */
export interface UnsurResult {
	key: string;
	sum: number;
	/** Nilai rata-rata per unsur in thousandths (3245 = 3,245), for display. */
	nrr: number;
	/** NRR tertimbang in thousandths, for display. */
	weighted: number;
	/** NRR × 25 in hundredths. */
	converted: number;
	letter: IndexClass['letter'];
	label: string;
}

/** Indeks Kepuasan Masyarakat of one group of complete responses. */
export interface Ikm {
	n: number;
	weight: Weight;
	/** Before conversion, in ten-thousandths (31497 = 3,1497); for display. Printed as *). */
	unconverted: number;
	/** Converted index in hundredths (7874 = 78,74). Printed as **). */
	index: number;
	letter: IndexClass['letter'];
	label: string;
	/** In the order of `unsur` as given. */
	unsur: UnsurResult[];
}

/**
 * IKM by PermenPANRB 14/2017, annex: NRR = sum / n, weight 1/k, sum of the weighted NRR, × 25. Everything is computed
 * from the pooled sums in whole numbers and rounded once, half-up, at the end; no rounded figure enters another.
 * @param totals sums and n of the pooled responses (`poolTotals`); never a mean of indices
 * 0,111 is 1/9 rounded: with another number of unsur it would be no weight at all, and the exact one is used.
 * @param unsur keys of the questionnaire's unsur; their number is k
 * @returns `null` when nobody has answered
 */
export function ikm(
	totals: Pick<SurveyTotals, 'n' | 'sums'>,
	unsur: readonly string[],
	ruleset: Pick<ReferenceRuleset, 'classes'>,
	weight: Weight,
): Ikm | null {
	if (totals.n <= 0 || unsur.length === 0) return null;
	const n = BigInt(totals.n);
	const used: Weight = unsur.length === 9 ? weight : 'tepat';
	const [w, of] = used === 'tepat' ? [1n, BigInt(unsur.length)] : [111n, 1000n];
	const total = unsur.reduce((sum, key) => sum + BigInt(totals.sums[key] ?? 0), 0n);
	const index = halfUp(total * w * 2500n, n * of);
	const { letter, label } = classOfIndex(index, ruleset.classes);
	return {
		n: totals.n,
		weight: used,
		unconverted: halfUp(total * w * 10_000n, n * of),
		index,
		letter,
		label,
		unsur: unsur.map((key) => {
			const sum = BigInt(totals.sums[key] ?? 0);
			const converted = halfUp(sum * 2500n, n);
			const own = classOfIndex(converted, ruleset.classes);
			return {
				key,
				sum: Number(sum),
				nrr: halfUp(sum * 1000n, n),
				weighted: halfUp(sum * w * 1000n, n * of),
				converted,
				letter: own.letter,
				label: own.label,
			};
		}),
	};
}
