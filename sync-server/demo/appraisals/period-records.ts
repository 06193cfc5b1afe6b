import { referenceAppraisalPeriod, type ReferenceAppraisalPeriod } from '#shared/appraisal/kinds/reference-appraisal-period';
import { parsePeriod, periodSpan } from '#shared/kernel/period';
import { storedRecord } from '../../reference/stored-record';

const day = 24 * 60 * 60 * 1000;

/** Last day on which evaluations of a quarter are due: twenty days after its end. */
export function dueDay(period: string): string {
	const { end } = periodSpan(parsePeriod(period)!);
	return new Date(Date.parse(end) + 20 * day).toISOString().slice(0, 10);
}

/** Periods of appraisal as HR set them at `entered`: those `told` of, the four quarters of the year, the year, and the year before. */
export function periodRecords(year: number, told: readonly string[], entered: Date, random: () => number) {
	const quarters = new Set([...told, ...[1, 2, 3, 4].map((no) => `${year}-TW${no}`)]);
	const annual = (of: number): ReferenceAppraisalPeriod => ({
		evaluation: 'annual',
		fillFrom: `${of}-12-01`,
		fillTo: `${of + 1}-01-31`,
		planFrom: `${of}-01-01`,
		planTo: `${of}-01-31`,
	});
	const periods: [string, ReferenceAppraisalPeriod][] = [
		[String(year - 1), annual(year - 1)],
		[String(year), annual(year)],
		...[...quarters].map((code): [string, ReferenceAppraisalPeriod] => [
			code,
			{ evaluation: 'periodic', fillFrom: periodSpan(parsePeriod(code)!).start, fillTo: dueDay(code) },
		]),
	];
	return periods.map(([period, body]) =>
		storedRecord(
			referenceAppraisalPeriod,
			{
				_id: `reference.appraisal-period:${period}`,
				unit: '*',
				period,
				by: 'bkpsdm',
				device: 'demo-kantor',
				at: entered,
				received: entered,
				body,
			},
			random,
		),
	);
}
