import { groupBy } from '../kernel/group-by';
import { problem, type SelectionProblem } from './problem';

/** What an assessor answers about one participant. `none` is an answer; silence is not. */
export type ConflictKind = 'none' | 'family' | 'hierarchy' | 'business' | 'teaching' | 'dispute' | 'gift';

/** One answer. Events, never changed; the last of a round holds. */
export interface ConflictDeclaration {
	seat: string;
	participant: string;
	/** 1 when the list of participants is final, 2 before the interviews. */
	round: 1 | 2;
	kind: ConflictKind;
	/** Its place in the chain of events: clocks of tablets differ. */
	no: number;
}

/** Whether a conflict keeps the assessor from marking, or is only told. */
export type ConflictEffect = 'recused' | 'disclosed';

/** How a pair stands in a stage. Only `open` and `disclosed` have a sheet. */
export interface ConflictState {
	seat: string;
	participant: string;
	state: 'open' | 'disclosed' | 'recused' | 'undeclared';
	/** What was declared, other than `none`. */
	kind: Exclude<ConflictKind, 'none'> | null;
	/** Became known after the pair's sheet was sealed: the sheet stays, the chair decides, both totals are kept. */
	afterSeal: boolean;
}

/**
 * Every assessor × participant of a stage: may a sheet be opened? A stage that asks for the second round needs both answers. A conflict told in either round
 * holds for all stages: one of the first is not taken back by the second, and one of the second says something of the sheets before it (`afterSeal`).
 * @param effect what a conflict of a kind does; `recused` where none is named
 * @param sealed place in the chain of the first seal of a pair (`A.017`)
 */
export function conflictStates(
	stage: { declarations: 1 | 2 },
	seats: readonly string[],
	participants: readonly string[],
	declarations: readonly ConflictDeclaration[],
	effect: Partial<Record<ConflictKind, ConflictEffect>> = {},
	sealed: ReadonlyMap<string, number> = new Map(),
): ConflictState[] {
	const ofPair = groupBy(declarations, ({ seat, participant }) => `${seat}.${participant}`);
	return seats.flatMap((seat) =>
		participants.map((participant): ConflictState => {
			const pair = `${seat}.${participant}`;
			const own = (ofPair.get(pair) ?? []).sort((a, b) => a.no - b.no);
			const rounds = [1, 2].map((round) => own.filter((one) => one.round === round).at(-1));
			const conflict = rounds.find((one) => one && one.kind !== 'none');
			const kind = conflict && conflict.kind !== 'none' ? conflict.kind : null;
			const afterSeal = conflict !== undefined && (sealed.get(pair) ?? Infinity) < conflict.no;
			const declared = rounds.slice(0, stage.declarations).every((one) => one !== undefined);
			const state = kind ? (effect[kind] ?? 'recused') : declared ? 'open' : 'undeclared';
			return { seat, participant, state, kind, afterSeal };
		}),
	);
}

/** Why no sheet may be made for a pair; `null`: it may. */
export function sheetKeptBack({ seat, participant, state }: ConflictState): SelectionProblem | null {
	if (state === 'undeclared') return problem('conflict_undeclared', `${seat}.${participant}`);
	return state === 'recused' ? problem('conflict_recused', `${seat}.${participant}`) : null;
}
