import type { DeviceDb } from '$lib/device/db';
import { appraisalRules } from '$lib/device/records/reference';
import { fieldWords } from './appraisal-fields';
import type { AppraisalEvaluation } from '#shared/appraisal/kinds/appraisal-evaluation';
import { predicateOf } from '#shared/appraisal/predicate-of';

/** Names a field of an appraisal document and what a version says there; empty for records of other rooms. */
export function appraisalFieldWords(
	kind: string,
	path: readonly string[],
	value: unknown,
	body: unknown,
): { field?: string; value?: string } {
	if (!kind.startsWith('appraisal.')) return {};
	const words = fieldWords(path, value, body);
	return { field: `${words.group}: ${words.label}`, ...(words.value && { value: words.value }) };
}

/** Of an evaluation the predicate follows from the two ratings chosen, by the matrix of its rules: it is nobody's choice. */
export function appraisalDerived(db: DeviceDb) {
	return (kind: string) =>
		kind === 'appraisal.evaluation' ? { fields: ['predicate'], derive: (body: unknown) => withPredicate(db, body) } : undefined;
}

async function withPredicate(db: DeviceDb, body: unknown): Promise<unknown> {
	const evaluation = body as AppraisalEvaluation;
	const rules = await appraisalRules(db, { id: evaluation.rules });
	if (!rules) return evaluation;
	return { ...evaluation, predicate: predicateOf(rules.body, evaluation.ratings.results.value, evaluation.ratings.conduct.value) };
}
