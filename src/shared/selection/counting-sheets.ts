import { groupBy } from '../kernel/group-by';
import type { OpenedSheet } from './open-sheets';
import type { SelectionProblemCode } from './problem';
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

/** A sheet that was committed to and does not count, and why. */
export interface LeftOutSheet {
	/** Hash of the sheet. */
	marks: string;
	because: SelectionProblemCode;
}

/** Every sheet committed to that is not among those that count, by hash: published, so that no sheet disappears without a word. */
export function leftOutSheets(opened: readonly OpenedSheet[], decisions: SheetDecisions): LeftOutSheet[] {
	const counting = new Set(countingSheets(opened, decisions));
	return opened
		.filter(({ sheet }) => !sheet || !counting.has(sheet))
		.map(({ commitment: { marks }, sheet, problems }): LeftOutSheet => {
			const chosen = decisions.counted.includes(marks);
			const lost = problems.find(({ code }) => !sheet && code !== 'sheet_late' && code !== 'two_sheets');
			const kept = chosen ? undefined : problems.find(({ code }) => code === 'two_sheets' || code === 'sheet_late');
			return { marks, because: (lost ?? kept)?.code ?? 'older_edition' };
		})
		.sort((a, b) => (a.marks < b.marks ? -1 : 1));
}
