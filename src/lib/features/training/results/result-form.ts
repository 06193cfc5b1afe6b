import { z } from '#shared/kernel/zod';
import { sameContent } from '$lib/device/records/same-content';
import type { RecordOf } from '#shared/kernel/envelope';
import type { AttendedJp } from '#shared/training/attended-jp';
import type { TrainingProgramme } from '#shared/training/kinds/training-programme';
import type { TrainingResult } from '#shared/training/kinds/training-result';
import { resultOf, type ProposedResult } from '#shared/training/result-of';

/** What somebody types about one participant. */
export const resultEntry = z.object({
	/** Scores as typed: `70`, `82,5`; empty: none. */
	before: z.string(),
	score: z.string(),
	/** Empty: as the programme's rules say. */
	verdict: z.enum(['', 'passed', 'failed']),
	reason: z.string(),
});
export type ResultEntry = z.infer<typeof resultEntry>;

/** Only of whom something was typed; by person. */
export const resultDraft = z.object({ rows: z.record(z.string(), resultEntry) });
export type ResultDraft = z.infer<typeof resultDraft>;

const typed = (score: number | null) => (score === null ? '' : String(score).replace('.', ','));

/** A result that stands, or a blank one, as the form shows it. A reason says that somebody decided otherwise than the rules did then. */
export function entryOf(result: TrainingResult | undefined): ResultEntry {
	if (!result) return { before: '', score: '', verdict: '', reason: '' };
	const { scoreBefore, score, verdict, reason } = result;
	return { before: typed(scoreBefore), score: typed(score), verdict: reason === '' ? '' : verdict, reason };
}

/** A score as typed, with comma or point and two decimals at most: `null` where there is none, `undefined` where it is no number from 0 to 100. */
export function readScore(text: string): number | null | undefined {
	const trimmed = text.trim().replace(',', '.');
	if (trimmed === '') return null;
	const score = /^\d{1,3}(\.\d{1,2})?$/.test(trimmed) ? Number(trimmed) : Infinity;
	return score <= 100 ? score : undefined;
}

/** What an entry comes to. */
export interface ReadEntry {
	proposed: ProposedResult;
	verdict: 'passed' | 'failed' | null;
	/** Somebody decides otherwise than the rules say, or where they say nothing. */
	departs: boolean;
	problems: Partial<Record<'before' | 'score' | 'reason', 'number' | 'required'>>;
	/** `null`: it cannot be decided yet, or something is wrong. */
	body: TrainingResult | null;
	/** It says something else than what stands. */
	isNew: boolean;
}

interface Row {
	participation: string;
	sum: AttendedJp;
	standing: TrainingResult | undefined;
}

/** Reads what was typed about one participant beside what was attended. */
export function readEntry(
	entry: ResultEntry,
	{ participation, sum, standing }: Row,
	programme: RecordOf<TrainingProgramme>['body'],
): ReadEntry {
	const [before, score] = [readScore(entry.before), readScore(entry.score)];
	const proposed = resultOf(programme, sum, score ?? null);
	const verdict = entry.verdict || proposed.verdict;
	const departs = entry.verdict !== '' && entry.verdict !== proposed.verdict;
	const problems: ReadEntry['problems'] = {
		...(before === undefined && { before: 'number' as const }),
		...(score === undefined && { score: 'number' as const }),
		...(departs && entry.reason.trim() === '' && { reason: 'required' as const }),
	};
	if (verdict === null || Object.keys(problems).length > 0) return { proposed, verdict, departs, problems, body: null, isNew: false };
	const { title, form, organiser, start, end, fitsPost } = programme;
	const body: TrainingResult = {
		...{ participation, title, form, organiser, start, end, fitsPost },
		...{ attended: sum.attended, scheduled: sum.scheduled, percent: sum.percent, scoreBefore: before ?? null, score: score ?? null },
		...{ verdict, reason: departs ? entry.reason.trim() : '', jp: verdict === 'passed' ? proposed.jp : 0 },
	};
	return { proposed, verdict, departs, problems, body, isNew: !standing || !sameContent(body, standing) };
}
