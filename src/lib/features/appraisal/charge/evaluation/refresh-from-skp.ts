import type { AppraisalEvaluation } from '#shared/appraisal/kinds/appraisal-evaluation';
import type { AppraisalSkp } from '#shared/appraisal/kinds/appraisal-skp';
import type { RecordOf } from '#shared/kernel/envelope';
import { copiedResult, type EvaluatedResult, type EvaluationDraft } from './evaluation-draft';

/**
 * The draft with plans, targets and expectations as the SKP has them now; what was written here stays. A result that is no
 * longer in the SKP goes when nothing was written to it, else it stays at the end for the appraiser to take out.
 */
export function refreshFromSkp(draft: EvaluationDraft, skp: RecordOf<AppraisalSkp>): EvaluationDraft {
	const written = new Map(draft.results.map((result) => [result.key, result]));
	const blank = { realisation: '', evidence: [], feedback: [], remark: '', mark: null };
	const current = skp.body.results.map((from): EvaluatedResult => ({ ...blank, ...written.get(from.key), ...copiedResult(from) }));
	const gone = draft.results.filter((result) => !current.some(({ key }) => key === result.key) && isWritten(result));
	return {
		...draft,
		skp: skp._id,
		skpEdit: skp.edit,
		results: [...current, ...gone],
		conduct: draft.conduct.map((value) => ({ ...value, expectation: skp.body.conduct[value.key] ?? '' })),
	};
}

/** Whether the appraiser wrote or chose anything at a result. */
export function isWritten({ realisation, evidence, remark, mark }: EvaluatedResult): boolean {
	return realisation.trim() !== '' || remark.trim() !== '' || mark !== null || evidence.some(({ text }) => text.trim() !== '');
}

/** The draft with the realisasi of an earlier evaluation where this one has none yet; and how many were taken over. */
export function copyRealisation(draft: EvaluationDraft, earlier: AppraisalEvaluation): { draft: EvaluationDraft; copied: number } {
	const before = new Map(earlier.results.map(({ key, realisation }) => [key, realisation]));
	let copied = 0;
	const results = draft.results.map((result) => {
		const realisation = before.get(result.key) ?? '';
		if (result.realisation.trim() !== '' || realisation.trim() === '') return result;
		copied++;
		return { ...result, realisation };
	});
	return { draft: { ...draft, results }, copied };
}
