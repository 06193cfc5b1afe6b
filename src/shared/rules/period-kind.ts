/** How long a period is: SKM is done per year, semester, triwulan or month. */
export type PeriodKind = 'year' | 'semester' | 'quarter' | 'month';

/** The kind of a period code (`2026`, `2026-S2`, `2026-TW3`, `2026-11`). Codes of one kind sort by time as text. */
export function periodKind(period: string): PeriodKind {
	if (/^\d{4}$/.test(period)) return 'year';
	if (period.includes('-S')) return 'semester';
	return period.includes('-TW') ? 'quarter' : 'month';
}
