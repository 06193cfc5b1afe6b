import { m } from '$lib/paraglide/messages';
import type { FieldProblem } from './field-problem';

const words: Record<FieldProblem, () => string> = {
	required: m.reference_problem_required,
	'too-long': m.reference_problem_too_long,
	'code-shape': m.reference_problem_code_shape,
	'code-taken': m.reference_problem_code_taken,
	date: m.reference_problem_date,
	'end-before-start': m.reference_problem_end_before_start,
	'period-taken': m.reference_problem_period_taken,
	number: m.reference_problem_number,
	'own-parent': m.reference_problem_own_parent,
	other: m.reference_problem_other,
};

/** A field's problem in words; `undefined` when there is none. */
export function problemWords(problem: FieldProblem | undefined): string | undefined {
	return problem && words[problem]();
}
