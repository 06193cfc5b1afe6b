/** How often a survey is held: once a year, a semester, a triwulan, or (practice) a month. */
export const periodKinds = ['year', 'semester', 'quarter', 'month'] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** A period taken apart: `no` is 1 for a year, 1..2 for a semester, 1..4 for a triwulan, 1..12 for a month. */
export interface Period {
	kind: PeriodKind;
	year: number;
	no: number;
}

/** Months of one period of each kind. */
const months: Record<PeriodKind, number> = { year: 12, semester: 6, quarter: 3, month: 1 };

const pattern = /^(\d{4})(?:-(?:S([12])|TW([1-4])|(0[1-9]|1[0-2])))?$/;

/** The period of a code (`2026`, `2026-S2`, `2026-TW3`, `2026-11`), or `null` when it is none (`*` included). */
export function parsePeriod(code: string): Period | null {
	const match = pattern.exec(code);
	if (!match) return null;
	const [, year, semester, quarter, month] = match;
	const kind: PeriodKind = semester ? 'semester' : quarter ? 'quarter' : month ? 'month' : 'year';
	return { kind, year: Number(year), no: Number(semester ?? quarter ?? month ?? 1) };
}

/** The code of a period, as it stands in the envelope of every record. */
export function periodCodeOf({ kind, year, no }: Period): string {
	const y = String(year).padStart(4, '0');
	const suffix: Record<PeriodKind, string> = { year: '', semester: `-S${no}`, quarter: `-TW${no}`, month: `-${two(no)}` };
	return y + suffix[kind];
}

/** How many periods of this kind a year has. */
export function periodsPerYear(kind: PeriodKind): number {
	return 12 / months[kind];
}

/** First and last day of a period, both included (`2026-07-01`, `2026-12-31`). */
export function periodSpan({ kind, year, no }: Period): { start: string; end: string } {
	const first = (no - 1) * months[kind] + 1;
	const last = no * months[kind];
	const days = new Date(Date.UTC(2000, last, 0)).getUTCDate();
	const end = last === 2 && !isLeap(year) ? 28 : days;
	const y = String(year).padStart(4, '0');
	return { start: `${y}-${two(first)}-01`, end: `${y}-${two(last)}-${two(end)}` };
}

/** The period of the same kind before this one. */
export function previousPeriod(period: Period): Period {
	return shift(period, -1);
}

/** The period of the same kind after this one. */
export function nextPeriod(period: Period): Period {
	return shift(period, 1);
}

/** The period of `kind` that a day (`2026-11-24`) falls in. */
export function periodAt(kind: PeriodKind, day: string): Period {
	return { kind, year: Number(day.slice(0, 4)), no: Math.ceil(Number(day.slice(5, 7)) / months[kind]) };
}

/** Order of period codes in time: by first day, the longer one first; what is no period comes last. */
export function comparePeriods(a: string, b: string): number {
	const [p, q] = [parsePeriod(a), parsePeriod(b)];
	if (!p || !q) return p ? -1 : q ? 1 : a < b ? -1 : a > b ? 1 : 0;
	const begin = periodSpan(p).start.localeCompare(periodSpan(q).start);
	return begin || months[q.kind] - months[p.kind];
}

const roman = ['I', 'II', 'III', 'IV'];
const monthNames: Record<'id' | 'en', readonly string[]> = {
	id: ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'],
	en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
};

/** A period in words: "Semester II 2026", "Triwulan III 2026" ("Quarter III 2026"), "November 2026", "Tahun 2026". Another text is given back as it is. */
export function periodLabel(code: string, locale: 'id' | 'en'): string {
	const period = parsePeriod(code);
	if (!period) return code;
	const { kind, year, no } = period;
	if (kind === 'year') return `${locale === 'id' ? 'Tahun' : 'Year'} ${year}`;
	if (kind === 'month') return `${monthNames[locale][no - 1]} ${year}`;
	if (kind === 'semester') return `Semester ${roman[no - 1]} ${year}`;
	return `${locale === 'id' ? 'Triwulan' : 'Quarter'} ${roman[no - 1]} ${year}`;
}

function shift({ kind, year, no }: Period, by: 1 | -1): Period {
	const last = periodsPerYear(kind);
	const next = no + by;
	if (next < 1) return { kind, year: year - 1, no: last };
	if (next > last) return { kind, year: year + 1, no: 1 };
	return { kind, year, no: next };
}

function two(n: number): string {
	return String(n).padStart(2, '0');
}

function isLeap(year: number): boolean {
	return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
