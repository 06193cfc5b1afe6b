import type { Criteria } from './criteria';
import { countingSheets, leftOutSheets, type LeftOutSheet, type SheetDecisions } from './counting-sheets';
import type { ChainEvent } from './event-chain';
import { fractionText, type Fraction } from './fraction';
import type { OpenedSheet } from './open-sheets';
import { problem, type SelectionProblem } from './problem';
import { recap, type ImportedScore, type Participant, type RecapInput, type RecapRow } from './recap';
import type { Commitment, RevealedSheet } from './seal-sheet';

/**
 * How much is shown, by the announcement: `passed` the numbers that go on, after a stage; `scores` each participation number with its scores; `marks` also the
 * sheets of the seats, so that a stranger can hash them. Notes and names are never in it.
 */
export type PublicationDetail = 'passed' | 'scores' | 'marks';

/** What is published of a stage. Everything stands in an order that tells nothing of when it was entered; fractions as `n/d`. */
export interface Publication {
	format: 'hitei.publication.1';
	detail: PublicationDetail;
	/** The last stage it covers. */
	stage: string;
	criteria: Criteria;
	/** Hashes of all sheets committed to up to this stage; and those of them that do not count, with the reason: every one is either counted or here. */
	commitments: string[];
	leftOut: LeftOutSheet[];
	/** Those that count by a written decision alone: late, by older criteria, or the one of two. */
	decided: string[];
	/** Only with `marks`: what was committed to, and the sheets that count. */
	sealed: Commitment[] | null;
	sheets: Pick<RevealedSheet, 'sheet' | 'salt'>[] | null;
	/** Not with `passed`. */
	imported: ImportedScore[] | null;
	participants: Participant[] | null;
	rows: PublishedRow[];
}

export interface PublishedRow {
	number: string;
	state: RecapRow['state'];
	/** `null` with `passed`, and where there is none. */
	rank: number | null;
	components: Record<string, string | null>;
	affirmation: string | null;
	total: string | null;
}

/** A file as it lies on the public page: the publication, and the chain whose last event of the kind `publication` is its hash. */
export type PublishedFile = Publication & { chain: ChainEvent[] };

/** What comes into a publication. */
export interface PublicationInput extends Omit<RecapInput, 'sheets'> {
	/** All that was committed to, of every stage up to the one published. */
	opened: readonly OpenedSheet[];
	decisions: SheetDecisions;
}

/** The publication of a stage. The same whatever order anything arrived in. */
export function publicationOf(criteria: Criteria, stage: string, detail: PublicationDetail, input: PublicationInput): Publication {
	const counting = new Set(countingSheets(input.opened, input.decisions));
	const { rows } = recap(criteria, { ...input, sheets: [...counting] }, stage);
	const scored = detail !== 'passed';
	const marks = detail === 'marks';
	const opened = [...input.opened].sort(by(({ commitment }) => commitment.marks));
	const shown = scored ? rows : rows.filter(({ state }) => state === 'ranked').sort(by(({ number }) => number));
	return {
		...{ format: 'hitei.publication.1', detail, stage, criteria },
		commitments: opened.map(({ commitment }) => commitment.marks),
		leftOut: leftOutSheets(opened, input.decisions),
		decided: opened.map(({ commitment }) => commitment.marks).filter((hash) => input.decisions.counted.includes(hash)),
		sealed: marks ? opened.map(({ commitment }) => commitment) : null,
		sheets: marks ? opened.flatMap(({ sheet, salt }) => (sheet && salt && counting.has(sheet) ? [{ sheet, salt }] : [])) : null,
		imported: scored ? [...input.imported].sort(by(({ participant, component }) => `${participant}.${component}`)) : null,
		participants: scored
			? input.participants
					.map(({ number, standing, affirmation, lot }) => ({ number, standing, affirmation: [...affirmation].sort(), lot }))
					.sort(by(({ number }) => number))
			: null,
		rows: shown.map((row) => publishedRow(row, scored)),
	};
}

function publishedRow({ number, state, rank, components, affirmation, total }: RecapRow, scored: boolean): PublishedRow {
	if (!scored) return { number, state, rank: null, components: {}, affirmation: null, total: null };
	return {
		...{ number, state, rank },
		components: Object.fromEntries(Object.entries(components).map(([code, { score }]) => [code, text(score)])),
		...{ affirmation: text(affirmation), total: text(total) },
	};
}

/** Whether totals of a stage may be made or shown at all. Asked before `recap`, wherever it is asked for. */
export interface ResultTime {
	/** Whether the stage was opened (an event of the chain). */
	opened: boolean;
	/** Seat and participant of sheets still to be sealed (`missingSeals`), and why the chair closed the stage without them; empty: not closed. */
	missing: readonly SelectionProblem[];
	closedBecause: string;
	/** When the announcement says results come, and the office's now; for who stands outside. `null`: asked by the panel. */
	publishFrom: { at: string; now: string } | null;
}

/** Why no total may be shown yet. Empty: it may. */
export function resultTooEarly({ opened, missing, closedBecause, publishFrom }: ResultTime): SelectionProblem[] {
	const found: SelectionProblem[] = [];
	if (!opened) found.push(problem('before_opening', 'stage'));
	if (closedBecause.trim() === '') found.push(...missing);
	if (publishFrom && Date.parse(publishFrom.now) < Date.parse(publishFrom.at)) found.push(problem('not_yet_published', 'stage'));
	return found;
}

function text(value: Fraction | null): string | null {
	return value && fractionText(value);
}

function by<T>(keyOf: (one: T) => string): (a: T, b: T) => number {
	return (a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0);
}
