import { groupBy } from '../kernel/group-by';
import { checkRevealed } from './check-revealed';
import { problem, type SelectionProblem } from './problem';
import type { Notes, ScoreSheet } from './score-sheet';
import { revealedSheet, type Commitment } from './seal-sheet';

/** One sheet that was committed to, and what came of it. */
export interface OpenedSheet {
	commitment: Commitment;
	/** `null`: it is missing, or is not what was sealed. Never repaired. */
	sheet: ScoreSheet | null;
	/** With which a stranger can hash it; `null` where there is no sheet. */
	salt: string | null;
	/** `null` as well where the notes are not those sealed. */
	notes: Notes | null;
	/** Sealed after the stage was opened. */
	late: boolean;
	problems: SelectionProblem[];
}

/** All the sheets of a stage, by seat, participant and edition; and what has no place among them. */
export interface OpenedStage {
	sheets: OpenedSheet[];
	/** Shown without ever having been sealed. */
	problems: SelectionProblem[];
}

/**
 * Holds all that is shown against all that was committed to. Each commitment stands in the answer once, with its sheet or with the reason why not; a sheet
 * nobody committed to is told and never taken in. What was sealed comes from `atOpening` and `later`, as the chain of events has it, not from clocks.
 * @param shown what was decrypted or entered again: anything, in any order, also twice
 */
export async function openSheets(
	{ atOpening, later }: { atOpening: readonly Commitment[]; later: readonly Commitment[] },
	shown: readonly unknown[],
): Promise<OpenedStage> {
	const committed = distinct([...atOpening.map((of) => ({ of, late: false })), ...later.map((of) => ({ of, late: true }))]);
	const parsed = shown.map((value) => revealedSheet.safeParse(value));
	const problems = parsed.flatMap(({ success }, at) => (success ? [] : [problem('malformed', `shown.${at}`)]));
	const readable = parsed.flatMap(({ data }) => (data ? [data] : []));
	const hashes = groupBy(committed, ({ of }) => keyOf(of));
	const candidatesOf = groupBy(readable, ({ sheet }) => keyOf(sheet));
	const sheets = await Promise.all(
		committed.map(async ({ of, late }): Promise<OpenedSheet> => {
			const field = keyOf(of);
			const own: SelectionProblem[] = late ? [problem('sheet_late', field)] : [];
			if (hashes.get(field)!.length > 1) own.push(problem('two_sheets', field));
			const candidates = candidatesOf.get(field) ?? [];
			if (candidates.length === 0)
				return { commitment: of, sheet: null, salt: null, notes: null, late, problems: [...own, problem('sheet_missing', field)] };
			const checked = await Promise.all(candidates.map(async (one) => ({ one, found: await checkRevealed(of, one) })));
			const [best] = checked.sort((a, b) => a.found.length - b.found.length);
			const { one, found } = best!;
			const right = found.every(({ weight }) => weight !== 'stops');
			const withNotes = right && found.length === 0;
			return {
				...{ commitment: of, late, problems: [...own, ...found.map(({ code }) => problem(code, field))] },
				...{ sheet: right ? one.sheet : null, salt: right ? one.salt : null, notes: withNotes ? (one.notes?.notes ?? null) : null },
			};
		}),
	);
	for (const { sheet } of readable) if (!hashes.has(keyOf(sheet))) problems.push(problem('sheet_uncommitted', keyOf(sheet)));
	return { sheets, problems };
}

/**
 * Whether a stage may be opened: every sheet that is required has been sealed, or the chair has closed it with a reason. Nothing is added up before.
 * @param required seat and participant of each sheet; those recused are not among them
 */
export function missingSeals(
	required: readonly Pick<Commitment, 'seat' | 'participant'>[],
	committed: readonly Pick<Commitment, 'seat' | 'participant'>[],
): SelectionProblem[] {
	const there = new Set(committed.map(({ seat, participant }) => `${seat}.${participant}`));
	return required
		.map(({ seat, participant }) => `${seat}.${participant}`)
		.filter((pair) => !there.has(pair))
		.map((pair) => problem('sheet_missing', pair));
}

function keyOf({ seat, participant, edition }: Pick<Commitment, 'seat' | 'participant' | 'edition'>): string {
	return `${seat}.${participant}.${edition}`;
}

/** The same sheet sealed on two tablets of one assessor, or sent twice, is one; the order does not tell when anything arrived. */
function distinct(all: { of: Commitment; late: boolean }[]): { of: Commitment; late: boolean }[] {
	const byHash = new Map<string, { of: Commitment; late: boolean }>();
	for (const one of all) {
		const key = `${keyOf(one.of)}.${one.of.marks}`;
		if (!byHash.has(key)) byHash.set(key, one);
	}
	return [...byHash].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}
