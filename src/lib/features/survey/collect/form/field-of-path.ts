import type { Field } from './missing';

/** The field of the form a refusal's `path` blames, or `null` when it blames none of them. */
export function fieldOfPath(path: string | undefined): Field | null {
	const name = path?.replace(/^body\./, '').replace(/^profile\./, '');
	if (!name) return null;
	if (name.startsWith('answers.')) return name as Field;
	if (name === 'occupationOther') return 'occupation';
	return (['service', 'kelurahan', 'sex', 'age', 'education', 'occupation'] as const).find((field) => field === name) ?? null;
}
