import { profile as profileSchema } from '#shared/survey/kinds/survey-response';
import type { ReferenceRuleset } from '#shared/survey/kinds/reference-ruleset';
import { ageBandCode, ageBands } from '#shared/survey/age-bands';
import { hideSmallGroups } from '#shared/kernel/hide-small-groups';
import type { SurveyTotals } from '#shared/survey/survey-totals';

/** The parts of a profile, in the order of the official form. */
export const profileParts = ['sex', 'age', 'education', 'occupation'] as const;
export type ProfilePart = (typeof profileParts)[number];

/** Counts of the respondents by group; `null` is hidden because it, or a group it would give away, is too small. */
export type Profile = Record<ProfilePart, Record<string, number | null>>;

const groups = {
	sex: profileSchema.shape.sex.def.innerType.options,
	education: profileSchema.shape.education.def.innerType.options,
	occupation: profileSchema.shape.occupation.def.innerType.options,
};

/** The respondents' profile as it may be shown. Groups stand in the form's order, `-` (not known) last and only when there is one. */
export function profile(
	totals: SurveyTotals,
	{ ageBands: limits, smallestGroup }: Pick<ReferenceRuleset, 'ageBands' | 'smallestGroup'>,
): Profile {
	const age = Object.fromEntries(ageBands(totals.age, limits).map((band) => [ageBandCode(band), band.count]));
	const show = (counts: Record<string, number>, unknown: number | undefined) =>
		hideSmallGroups(unknown ? { ...counts, '-': unknown } : counts, smallestGroup);
	const known = (part: keyof typeof groups) =>
		show(Object.fromEntries(groups[part].map((group) => [group, totals[part][group] ?? 0])), totals[part]['-']);
	return { sex: known('sex'), age: show(age, totals.age['-']), education: known('education'), occupation: known('occupation') };
}
