import { hashOf } from './hash-of';
import { problem, type SelectionProblem } from './problem';
import type { ScoreSheet } from './score-sheet';
import { revealedSheet, type Commitment } from './seal-sheet';

const named = ['selection', 'stage', 'criteria', 'seat', 'participant', 'edition'] as const;

/**
 * Holds what is shown at the opening against what was sealed. Every field that is named by both and differs is told; then whether the marks hash to what was
 * committed, then the notes where they are shown. Empty: it is the very sheet. A hash cannot say which mark was changed: `sheetDifferences` can, beside a second
 * copy. Throws nothing: what is no sheet is `malformed`.
 */
export async function checkRevealed(commitment: Commitment, shown: unknown): Promise<SelectionProblem[]> {
	const parsed = revealedSheet.safeParse(shown);
	if (!parsed.success) return [problem('malformed', parsed.error.issues[0]?.path.join('.') ?? '')];
	const { sheet, salt, notes } = parsed.data;
	const found = named.filter((name) => sheet[name] !== commitment[name]).map((name) => problem('sheet_differs', `sheet.${name}`));
	if ((await hashOf({ salt, sheet })) !== commitment.marks) found.push(problem('sheet_mismatch', 'sheet'));
	if (notes && (await hashOf(notes)) !== commitment.notes) found.push(problem('notes_mismatch', 'notes'));
	return found;
}

/** What differs between two copies of a sheet, by path (`marks.clarity.points`), with both values. */
export function sheetDifferences(one: ScoreSheet, other: ScoreSheet): { field: string; one: unknown; other: unknown }[] {
	const [a, b] = [flat(one), flat(other)];
	return [...new Set([...a.keys(), ...b.keys()])]
		.filter((field) => a.get(field) !== b.get(field))
		.sort()
		.map((field) => ({ field, one: a.get(field), other: b.get(field) }));
}

function flat(value: object, under = ''): Map<string, unknown> {
	return new Map(
		Object.entries(value).flatMap(([name, entry]: [string, unknown]) =>
			typeof entry === 'object' && entry !== null ? [...flat(entry, `${under}${name}.`)] : [[`${under}${name}`, entry] as const],
		),
	);
}
