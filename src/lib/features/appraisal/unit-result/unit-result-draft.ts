import type { AppraisalUnitResult } from '#shared/appraisal/kinds/appraisal-unit-result';
import { unitPredicate } from '#shared/appraisal/appraisal-words';
import type { Party } from '#shared/appraisal/party';
import { z } from '#shared/kernel/zod';

/** A unit's result as it stands in the form; reasons by rule code. */
export const unitResultDraft = z.object({
	predicate: z.nullable(unitPredicate),
	basis: z.string(),
	reasons: z.record(z.string(), z.string()),
	leaderName: z.string(),
	leaderPost: z.string(),
});
export type UnitResultDraft = z.infer<typeof unitResultDraft>;

/** The form of a result as it stands, or of a new one; `own` is proposed as the leader who signs. */
export function unitResultToDraft(body: AppraisalUnitResult | null, own: Party | null): UnitResultDraft {
	const leader = body?.leader ?? own;
	return {
		predicate: body?.predicate ?? null,
		basis: body?.basis ?? '',
		reasons: Object.fromEntries(body?.departures.map(({ code, reason }) => [code, reason]) ?? []),
		leaderName: leader?.name ?? '',
		leaderPost: leader?.post ?? '',
	};
}

/**
 * The body a draft becomes, `departed` being the rules departed from now: a reason for a rule that is kept again is left out, and a missing
 * one does not hold it up. `leader` is whoever is known under the name entered. `null` while the predicate or the leader is missing.
 */
export function unitResultBody(
	draft: UnitResultDraft,
	rules: string,
	departed: readonly string[],
	leader: Party | null,
): AppraisalUnitResult | null {
	const { predicate, basis, reasons } = draft;
	const [name, post] = [draft.leaderName.trim(), draft.leaderPost.trim()];
	if (!predicate || name === '') return null;
	return {
		rules,
		predicate,
		basis: basis.trim(),
		departures: departed.flatMap((code) => {
			const reason = reasons[code]?.trim();
			return reason ? [{ code, reason }] : [];
		}),
		leader: leader && leader.name === name ? { ...leader, post } : { person: null, name, nip: null, grade: null, post, unit: '' },
	};
}
