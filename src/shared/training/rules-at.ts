import type { ReferenceTrainingRules } from './kinds/reference-training-rules';

/** The rules that hold on a day: of those valid then the one that began last; `null` where none is. */
export function rulesAt<Rules extends Pick<ReferenceTrainingRules, 'validFrom' | 'validTo'>>(
	all: readonly Rules[],
	day: string,
): Rules | null {
	const valid = all.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || validTo >= day));
	return valid.sort((a, b) => b.validFrom.localeCompare(a.validFrom))[0] ?? null;
}
