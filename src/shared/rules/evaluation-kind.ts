import { parsePeriod, type PeriodKind } from './period';

/** Periode evaluasi: bulanan, triwulan, semester (periodic), tahunan. */
export type EvaluationKind = 'bulanan' | 'triwulan' | 'semester' | 'tahunan';

const kinds: Record<PeriodKind, EvaluationKind> = { month: 'bulanan', quarter: 'triwulan', semester: 'semester', year: 'tahunan' };

/** What kind of evaluation a period (`2026-TW3`) asks for; `null` when it is no period. */
export function evaluationKind(period: string): EvaluationKind | null {
	const parsed = parsePeriod(period);
	return parsed && kinds[parsed.kind];
}
