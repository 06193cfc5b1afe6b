import type { Predicate } from './appraisal-words';
import type { PostLevel } from '../personnel/post-words';
import type { ReferenceAppraisalRules } from './kinds/reference-appraisal-rules';
import { halfUp } from '../kernel/half-up';

/** A time in one jenjang with one predicate. */
export interface CreditSpell {
	predicate: Predicate;
	level: PostLevel;
	/** Whole months of service, more than 12 for several years. */
	months: number;
}

/** Angka kredit as an exact fraction, and as printed: two decimals, half-up, Indonesian comma. */
export interface CreditPoints {
	numerator: bigint;
	denominator: bigint;
	printed: string;
}

/** Months of a year x hundredths of a per cent x hundredths of a coefficient. */
const denominator = 12n * 100n * 100n;

/**
 * Angka kredit of a functional official (PermenPANRB 1/2023, Peraturan BKN 3/2023): months/12 x percentage of the predicate x yearly coefficient of the
 * jenjang. Several spells are added exactly and rounded once, for print.
 * @throws RangeError when months are no whole number from 0
 */
export function creditPoints(
	spells: readonly CreditSpell[],
	rules: Pick<ReferenceAppraisalRules, 'creditPercent' | 'creditCoefficient'>,
): CreditPoints {
	let numerator = 0n;
	for (const { predicate, level, months } of spells) {
		if (!Number.isSafeInteger(months) || months < 0) throw new RangeError(`months: ${months}`);
		numerator += BigInt(months) * BigInt(rules.creditPercent[predicate]) * BigInt(rules.creditCoefficient[level]);
	}
	const hundredths = String(halfUp(numerator * 100n, denominator)).padStart(3, '0');
	return { numerator, denominator, printed: `${hundredths.slice(0, -2)},${hundredths.slice(-2)}` };
}
