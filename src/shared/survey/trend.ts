import type { Weight, Ikm } from './ikm';
import { comparePeriods, parsePeriod } from '../kernel/period';

/** One period as a candidate for a trend: its index under the weight stored for it, and the rule it was made by. */
export interface TrendPeriod {
	period: string;
	ruleset: string;
	questionnaire: string;
	weight: Weight;
	/** `null`: nobody answered. */
	ikm: Pick<Ikm, 'n' | 'index' | 'letter' | 'label'> | null;
}

/** Why a period does not stand in a trend. */
export type TrendRefusal = 'other-rule' | 'other-questionnaire' | 'other-weight' | 'other-length' | 'no-responses';

export interface Trend {
	/** Comparable periods with an index, oldest first. */
	points: (TrendPeriod & { ikm: NonNullable<TrendPeriod['ikm']> })[];
	/** Every other period, with the reason; nothing is dropped silently. */
	refused: { period: string; reason: TrendRefusal }[];
}

/**
 * The periods that may be compared with `base`, and those that may not. Results of an older rule (2004, 2016) or another
 * ruleset, other questions, another weight or another length of period look like a change in the service without being one.
 */
export function trend(base: Omit<TrendPeriod, 'ikm'>, periods: readonly TrendPeriod[]): Trend {
	const result: Trend = { points: [], refused: [] };
	for (const candidate of [...periods].sort((a, b) => comparePeriods(a.period, b.period))) {
		const reason = refusal(base, candidate);
		if (reason) result.refused.push({ period: candidate.period, reason });
		else result.points.push(candidate as Trend['points'][number]);
	}
	return result;
}

function refusal(base: Omit<TrendPeriod, 'ikm'>, candidate: TrendPeriod): TrendRefusal | null {
	if (candidate.ruleset !== base.ruleset) return 'other-rule';
	if (candidate.questionnaire !== base.questionnaire) return 'other-questionnaire';
	if (candidate.weight !== base.weight) return 'other-weight';
	if (parsePeriod(candidate.period)?.kind !== parsePeriod(base.period)?.kind) return 'other-length';
	return candidate.ikm ? null : 'no-responses';
}
