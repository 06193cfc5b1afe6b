import { parsePeriod, periodLabel } from '../kernel/period';

/** The quarters as the form prints them in its head, "PERIODE: TRIWULAN I/II/III/IV-AKHIR". */
const quarters = ['I', 'II', 'III', 'IV-AKHIR'];

/** The period in the head of an evaluation form: "TRIWULAN III", "TRIWULAN IV-AKHIR", "AKHIR" for the year, else in words ("JULI 2026"). */
export function periodHead(period: string): string {
	const parsed = parsePeriod(period);
	if (parsed?.kind === 'year') return 'AKHIR';
	if (parsed?.kind === 'quarter') return `TRIWULAN ${quarters[parsed.no - 1]}`;
	return periodLabel(period, 'id').toUpperCase();
}
