/** A score from 1 on with what the form's scale calls it; the number alone where the scale has no words. */
export function scoreWords(score: number, scale: readonly string[]): string {
	const label = scale[score - 1];
	return label === undefined || label === String(score) ? String(score) : `${score}: ${label}`;
}
