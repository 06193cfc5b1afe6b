import { groupBy } from '../kernel/group-by';
import type { OpenedSheet } from './open-sheets';
import type { SelectionProblemCode } from './problem';
import type { ScoreSheet } from './score-sheet';

/** What a person decided about sheets no rule can decide about. */
export interface SheetDecisions {
	/** Hash of the criteria that hold. */
	criteria: string;
	/**
	 * Hashes of sheets that count by a written decision: sealed late, marked by an older version of the criteria, or the one of two that an assessor sealed for
	 * one participant.
	 */
	counted: readonly string[];
}

/**
 * The sheets the recap is made of: as sealed, not late, by the criteria that hold, and of each assessor and participant the last edition. Where an assessor
 * sealed two different sheets as one edition, none counts before it is decided. The order of what is given does not matter.
 */
export function countingSheets(opened: readonly OpenedSheet[], decisions: SheetDecisions): ScoreSheet[] {
	const sheets = opened.flatMap((one) => (one.sheet && doubt(one, decisions) === null ? [one.sheet] : []));
	const perPair = groupBy(sheets, ({ stage, seat, participant }) => `${stage}.${seat}.${participant}`);
	return [...perPair].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, editions]) => editions.sort((a, b) => b.edition - a.edition)[0]!);
}

/** Why a sheet does not count without a decision; `null`: it does, or it was decided. */
function doubt({ late, commitment, problems }: OpenedSheet, { criteria, counted }: SheetDecisions): SelectionProblemCode | null {
	if (counted.includes(commitment.marks)) return null;
	if (problems.some(({ code }) => code === 'two_sheets')) return 'two_sheets';
	if (late) return 'sheet_late';
	return commitment.criteria === criteria ? null : 'other_criteria';
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
		.map((one): LeftOutSheet => {
			const lost = one.problems.find(({ code }) => !one.sheet && code !== 'sheet_late' && code !== 'two_sheets');
			return { marks: one.commitment.marks, because: lost?.code ?? doubt(one, decisions) ?? 'older_edition' };
		})
		.sort((a, b) => (a.marks < b.marks ? -1 : 1));
}
