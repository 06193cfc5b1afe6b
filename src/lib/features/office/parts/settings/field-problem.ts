import type { z } from '#shared/kernel/zod';

/** What is wrong with a field of a form; the screen holds the words. */
export type FieldProblem =
	'required' | 'too-long' | 'code-shape' | 'code-taken' | 'date' | 'end-before-start' | 'period-taken' | 'number' | 'own-parent' | 'other';

export type FieldProblems<Field extends string> = Partial<Record<Field, FieldProblem>>;

/** The schema's own findings as field problems, by the first part of each path. The first finding of a field stands. */
export function schemaProblems<Field extends string>(error: z.core.$ZodError): FieldProblems<Field> {
	const problems: FieldProblems<Field> = {};
	for (const issue of error.issues) problems[String(issue.path[0]) as Field] ??= problemOf(issue);
	return problems;
}

function problemOf(issue: z.core.$ZodIssue): FieldProblem {
	if (issue.code === 'too_small') return issue.origin === 'number' ? 'number' : 'required';
	if (issue.code === 'too_big') return 'too-long';
	if (issue.code === 'invalid_format') return issue.format === 'date' ? 'date' : issue.input === '' ? 'required' : 'code-shape';
	return issue.code === 'invalid_type' ? 'number' : 'other';
}
