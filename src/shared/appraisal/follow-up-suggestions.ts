import type { AppraisalFeedback } from './kinds/appraisal-feedback';
import type { AppraisalFollowUp } from './kinds/appraisal-follow-up';
import type { Predicate } from './appraisal-words';
import type { RecordOf } from '../kernel/envelope';
import { actTime } from '../kernel/act-time';
import type { CaseState } from './appraisal-case';
import { jakartaDay } from '../kernel/days';
import { nextPeriod, parsePeriod, periodCodeOf, periodSpan } from '../kernel/period';

/** Something a person may decide after an evaluation; never a sanction. */
export interface FollowUpSuggestion {
	action: AppraisalFollowUp['action'];
	/** Why it is suggested. */
	because: 'predicate' | 'above-with-evidence' | 'main-result-below' | 'conduct-above-twice';
	/** Period of the evaluation, the later one where there are two. */
	period: string;
	/** The evaluations it stands on. */
	basis: string[];
	/** An objection is undecided: the outcome may still change. */
	contested: boolean;
}

/** A folded case with its period. */
export interface PeriodCase {
	period: string;
	state: CaseState;
}

const weak: readonly Predicate[] = ['needs-improvement', 'poor', 'very-poor'];
/** "Several people" in the policy table: this many different givers. */
const several = 2;

/**
 * What the policy table suggests for ONE person after evaluations that were handed over: an award for Sangat Baik or a rating Di Atas with evidence, coaching
 * for a weak predicate or a main result below, a role model (consent first) for conduct Di Atas in two periods in a row with feedback from
 * several people. What somebody has decided or declined already is left out. Latest period first.
 * @param feedback of the person, any years
 * @param followUps of the person
 */
export function followUpSuggestions(
	cases: readonly PeriodCase[],
	feedback: readonly RecordOf<AppraisalFeedback>[],
	followUps: readonly RecordOf<AppraisalFollowUp>[],
): FollowUpSuggestion[] {
	const handedOver = cases.filter(({ state }) => state.locked && state.evaluation && state.standing);
	const found = handedOver.flatMap((one) => [...award(one), ...coaching(one), ...roleModel(one, handedOver, feedback)]);
	const answered = ({ action, basis }: FollowUpSuggestion) =>
		followUps.some(
			({ body }) => body.action === action && ['decided', 'declined'].includes(body.step) && body.basis.includes(basis.at(-1)!),
		);
	const end = ({ period }: FollowUpSuggestion) => periodSpan(parsePeriod(period)!).end;
	return found
		.filter((one) => !answered(one))
		.sort((a, b) => (end(a) === end(b) ? compare(a.period, b.period) || compare(a.action, b.action) : compare(end(b), end(a))));
}

function suggest(
	action: FollowUpSuggestion['action'],
	because: FollowUpSuggestion['because'],
	...cases: PeriodCase[]
): FollowUpSuggestion[] {
	const { period } = cases.at(-1)!;
	const contested = cases.some(({ state }) => state.stage === 'objected' || state.stage === 'examined');
	return [{ action, because, period, basis: cases.map(({ state }) => state.evaluation!._id), contested }];
}

function award(one: PeriodCase): FollowUpSuggestion[] {
	const standing = one.state.standing!;
	if (standing.predicate === 'very-good') return suggest('award', 'predicate', one);
	if (weak.includes(standing.predicate)) return [];
	const { ratings, results } = one.state.evaluation!.body;
	const shown =
		standing.results === 'above' && (ratings.results.evidence.length > 0 || results.some(({ evidence }) => evidence.length > 0));
	const conduct = standing.conduct === 'above' && ratings.conduct.evidence.length > 0;
	return shown || conduct ? suggest('award', 'above-with-evidence', one) : [];
}

function coaching(one: PeriodCase): FollowUpSuggestion[] {
	if (weak.includes(one.state.standing!.predicate)) return suggest('coaching', 'predicate', one);
	const below = one.state.evaluation!.body.results.some(({ section, mark }) => section === 'main' && mark === 'below');
	return below ? suggest('coaching', 'main-result-below', one) : [];
}

function roleModel(one: PeriodCase, all: readonly PeriodCase[], feedback: readonly RecordOf<AppraisalFeedback>[]): FollowUpSuggestion[] {
	const before = all.find(({ period }) => following(period) === one.period);
	if (!before || one.state.standing!.conduct !== 'above' || before.state.standing!.conduct !== 'above') return [];
	const from = periodSpan(parsePeriod(before.period)!).start;
	const to = periodSpan(parsePeriod(one.period)!).end;
	const givers = feedback.filter((given) => {
		const day = jakartaDay(actTime(given));
		return given.body.target.type !== 'result' && day >= from && day <= to;
	});
	const people = new Set(givers.map(({ by, body }) => body.giver.person ?? by));
	return people.size >= several ? suggest('role-model', 'conduct-above-twice', before, one) : [];
}

function following(period: string): string | null {
	const parsed = parsePeriod(period);
	return parsed && periodCodeOf(nextPeriod(parsed));
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
