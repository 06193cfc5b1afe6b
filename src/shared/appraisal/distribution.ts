import { predicate, type Predicate, type UnitPredicate } from './appraisal-words';
import type { GuidelineRule, ReferenceAppraisalRules } from './kinds/reference-appraisal-rules';
import { halfUp } from '../kernel/half-up';

/** A part of the people of a unit: `n` of `of`, exact; `percent` with one decimal is for the eye alone. */
export interface Share {
	n: number;
	of: number;
	percent: number;
}

/** One rule of the guideline beside the unit as it is. */
export interface GuidelineResult {
	rule: GuidelineRule;
	share: Share;
	kept: boolean;
}

/** How the predicates of a unit's people spread, beside the guideline for its organisation predicate. */
export interface Distribution {
	/** People with a predicate. */
	total: number;
	/** Share of every predicate, best first. */
	shares: Record<Predicate, Share>;
	/** The largest groups ("sebagian besar" has no lower bound in the text: it is shown, not tested). */
	largest: Predicate[];
	/** Too few people to keep the guideline by arithmetic. */
	small: boolean;
	/** Empty while nobody has a predicate, or the unit has none. */
	guideline: GuidelineResult[];
	/** Rules departed from for which a written reason is asked; none in a small unit. */
	ask: string[];
}

/**
 * The distribution of individual predicates in a unit (SE MenPANRB 3/2023). A consideration, not a quota: it shows, warns and asks for a reason; it
 * never blocks, computes no numbers of people to reach, and changes nobody's predicate. Fractions are compared exactly.
 * @param people how many work in the unit, evaluated or not, where that is known
 */
export function distribution(
	predicates: readonly Predicate[],
	unit: UnitPredicate | null,
	rules: Pick<ReferenceAppraisalRules, 'guideline' | 'smallUnit'>,
	people = predicates.length,
): Distribution {
	const total = predicates.length;
	const count = (of: readonly Predicate[]) => predicates.filter((one) => of.includes(one)).length;
	const most = Math.max(...predicate.options.map((one) => count([one])));
	const small = Math.max(total, people) < rules.smallUnit;
	const guideline = rules.guideline
		.filter((rule) => total > 0 && rule.unit === unit)
		.map((rule) => ({ rule, share: shareOf(count(rule.predicates), total), kept: isKept(rule, count(rule.predicates), total) }));
	return {
		total,
		shares: Object.fromEntries(predicate.options.map((one) => [one, shareOf(count([one]), total)])) as Record<Predicate, Share>,
		largest: total === 0 ? [] : predicate.options.filter((one) => count([one]) === most),
		small,
		guideline,
		ask: small ? [] : guideline.filter(({ kept }) => !kept).map(({ rule }) => rule.code),
	};
}

function isKept({ test, percent = 0 }: GuidelineRule, n: number, total: number): boolean {
	if (test === 'some') return n > 0;
	if (test === 'none') return n === 0;
	return test === 'at-most' ? n * 100 <= percent * total : n * 100 >= percent * total;
}

function shareOf(n: number, of: number): Share {
	return { n, of, percent: of === 0 ? 0 : halfUp(BigInt(n) * 1000n, BigInt(of)) / 10 };
}
