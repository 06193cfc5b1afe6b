import { groupBy } from '../kernel/group-by';
import type { OpenedSheet } from './open-sheets';
import type { ScoreSheet } from './score-sheet';

/** What a person decided about sheets no rule can decide about. */
export interface SheetDecisions {
	/** Hashes of sheets that were sealed late and count all the same, by a written decision; and of the one that counts where an assessor sealed two. */
	counted: readonly string[];
}

/**
 * The sheets the recap is made of: as sealed, not late, and of each assessor and participant the last edition. Where an assessor sealed two different sheets as
 * one edition, none counts before it is decided. The order of what is given does not matter.
 */
export function countingSheets(opened: readonly OpenedSheet[], { counted }: SheetDecisions): ScoreSheet[] {
	const decided = new Set(counted);
	const usable = opened.filter(
		({ sheet, late, commitment, problems }) =>
			sheet && (decided.has(commitment.marks) || !(late || problems.some(({ code }) => code === 'two_sheets'))),
	);
	const sheets = usable.map(({ sheet }) => sheet!);
	const perPair = groupBy(sheets, ({ stage, seat, participant }) => `${stage}.${seat}.${participant}`);
	return [...perPair].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, editions]) => editions.sort((a, b) => b.edition - a.edition)[0]!);
}
