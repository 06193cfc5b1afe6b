import { referenceAppraisalPeriod, type ReferenceAppraisalPeriod } from '#shared/appraisal/kinds/reference-appraisal-period';
import { nextPeriod, parsePeriod, periodSpan } from '#shared/kernel/period';
import { schemaProblems, type FieldProblems } from '$lib/features/office/parts/settings/field-problem';

/** A period of appraisal as it is being typed; `planFrom` and `planTo` of a year only, empty where there are none. */
export interface PeriodForm {
	period: string;
	fillFrom: string;
	fillTo: string;
	/** Empty: as the product proposes. */
	formerTo: string;
	planFrom: string;
	planTo: string;
}

/** A new one: due from its last week to the fifteenth day after it, the SKP fixed in January. Proposals, not law: HR changes them. */
export function blankPeriod(code: string): PeriodForm {
	const period = parsePeriod(code)!;
	const { start, end } = periodSpan(period);
	const after = periodSpan(nextPeriod(period)).start;
	const year = period.kind === 'year';
	return {
		period: code,
		fillFrom: `${end.slice(0, 8)}${String(Number(end.slice(8)) - 6).padStart(2, '0')}`,
		fillTo: `${after.slice(0, 8)}${year ? '31' : '15'}`,
		formerTo: '',
		planFrom: year ? start : '',
		planTo: year ? `${start.slice(0, 4)}-01-31` : '',
	};
}

/** Form of a period as it stands. */
export function periodToForm(period: string, { fillFrom, fillTo, formerTo, planFrom, planTo }: ReferenceAppraisalPeriod): PeriodForm {
	return { period, fillFrom, fillTo, formerTo: formerTo ?? '', planFrom: planFrom ?? '', planTo: planTo ?? '' };
}

/** The period a form says, or what is wrong with it. `taken` are the codes of the other periods. */
export function readPeriod(
	form: PeriodForm,
	taken: ReadonlySet<string>,
): { ok: true; body: ReferenceAppraisalPeriod } | { ok: false; problems: FieldProblems<keyof PeriodForm> } {
	const year = parsePeriod(form.period)?.kind === 'year';
	const read = referenceAppraisalPeriod.body.safeParse({
		evaluation: year ? 'annual' : 'periodic',
		fillFrom: form.fillFrom,
		fillTo: form.fillTo,
		...(form.formerTo && { formerTo: form.formerTo }),
		...(year && form.planFrom && { planFrom: form.planFrom }),
		...(year && form.planTo && { planTo: form.planTo }),
	});
	const problems: FieldProblems<keyof PeriodForm> = read.success ? {} : schemaProblems(read.error);
	if (taken.has(form.period)) problems.period = 'period-taken';
	if (form.fillTo < form.fillFrom) problems.fillTo ??= 'end-before-start';
	if (form.formerTo !== '' && form.formerTo < form.fillTo) problems.formerTo ??= 'end-before-start';
	if (year && form.planTo !== '' && form.planTo < form.planFrom) problems.planTo ??= 'end-before-start';
	if (!read.success || Object.keys(problems).length > 0) return { ok: false, problems };
	return { ok: true, body: read.data };
}
