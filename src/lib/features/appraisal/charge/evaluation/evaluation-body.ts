import type { AppraisalEvaluation, GivenRating } from '#shared/appraisal/kinds/appraisal-evaluation';
import type { Evidence } from '#shared/kernel/evidence';
import type { Predicate, Rating } from '#shared/appraisal/appraisal-words';
import type { EvaluationDraft, RatingDraft } from './evaluation-draft';

/**
 * The evaluation a draft with both ratings becomes. `keptCodes`: the checks that stand and ask for a reason; reasons typed for
 * others do not go into the record. Throws when a rating is missing: a draft has no predicate.
 */
export function evaluationBody(
	draft: EvaluationDraft,
	rules: string,
	predicate: Predicate,
	keptCodes: readonly string[],
): AppraisalEvaluation {
	const { results, conduct } = draft.ratings;
	if (!results.value || !conduct.value) throw new Error('an evaluation needs both ratings');
	return {
		skp: draft.skp,
		skpEdit: draft.skpEdit,
		rules,
		start: draft.start,
		end: draft.end,
		parties: draft.parties,
		...(draft.employeePost && { employeePost: draft.employeePost }),
		results: draft.results.map(({ realisation, remark, evidence, ...rest }) => ({
			...rest,
			realisation: realisation.trim(),
			remark: remark.trim(),
			evidence: filled(evidence),
		})),
		conduct: draft.conduct.map(({ key, remark, ...rest }) => ({ value: key, remark: remark.trim(), ...rest })),
		ratings: { results: given(results, results.value), conduct: given(conduct, conduct.value) },
		predicate,
		unitPredicate: draft.unitPredicate,
		notes: draft.notes.trim(),
		kept: keptCodes.flatMap((code) => {
			const reason = draft.kept[code]?.trim();
			return reason ? [{ code, reason }] : [];
		}),
	};
}

function given({ evidence, feedback, reason }: RatingDraft, value: Rating): GivenRating {
	const typed = reason.trim();
	return { value, evidence: filled(evidence), feedback, ...(typed && { reason: typed }) };
}

function filled(evidence: readonly Evidence[]): Evidence[] {
	return evidence.flatMap(({ type, text, label = '' }) => {
		const [said, named] = [text.trim(), label.trim()];
		return said ? [{ type, text: said, ...(named && { label: named }) }] : [];
	});
}
