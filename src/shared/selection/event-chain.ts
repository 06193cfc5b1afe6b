import { moment } from '../kernel/envelope';
import { z } from '../kernel/zod';
import { shortCode } from './criteria';
import { hashOf, sha256 } from './hash-of';
import { problem, type SelectionProblem } from './problem';

/** What happened in a selection, in its order. `body` is hashed, not carried: the file it stands for may be published, or kept. */
export const chainEvent = z.strictObject({
	/** 1 for the first. */
	no: z.int().check(z.minimum(1)),
	kind: z.enum(['criteria', 'panel', 'key', 'seal', 'opening', 'import', 'decision', 'publication', 'objection', 'appointment']),
	stage: z.nullable(shortCode),
	at: moment,
	body: sha256,
	/** Hash of the event before; `null` in the first. */
	previous: z.nullable(sha256),
	/** Hash of all the rest of this event. */
	hash: sha256,
});
export type ChainEvent = z.infer<typeof chainEvent>;

/** The next event of a chain. @param body what happened, as it is published or kept */
export async function chainedEvent(
	before: Pick<ChainEvent, 'no' | 'hash'> | null,
	{ kind, stage, at }: Pick<ChainEvent, 'kind' | 'stage' | 'at'>,
	body: unknown,
): Promise<ChainEvent> {
	const event = { no: (before?.no ?? 0) + 1, kind, stage, at, body: await hashOf(body), previous: before?.hash ?? null };
	return { ...event, hash: await hashOf(event) };
}

/**
 * Where a chain is broken: a number left out or doubled, an event that does not name the one before, one whose hash is not its own, a head that is not the one
 * on the signed paper. It finds what was changed afterwards; a chain forged from its start is found by the paper alone.
 * @param head hash on the newest Berita Acara; left out: not compared
 */
export async function chainProblems(events: readonly ChainEvent[], head?: string): Promise<SelectionProblem[]> {
	const found: SelectionProblem[] = [];
	for (const [at, { hash, ...event }] of events.entries()) {
		if (event.no !== at + 1) found.push(problem('chain_gap', `chain.${at + 1}`));
		if (event.previous !== (events[at - 1]?.hash ?? null)) found.push(problem('chain_link', `chain.${at + 1}`));
		if ((await hashOf(event)) !== hash) found.push(problem('chain_hash', `chain.${at + 1}`));
	}
	if (head !== undefined && events.at(-1)?.hash !== head) found.push(problem('chain_head', 'chain'));
	return found;
}

/** Sheets marked before the criteria changed: after a seal no criteria follow without a decision what becomes of those sheets. */
export function criteriaAfterSeal(events: readonly Pick<ChainEvent, 'no' | 'kind'>[]): SelectionProblem[] {
	const seal = events.findIndex(({ kind }) => kind === 'seal');
	if (seal === -1) return [];
	return events
		.filter(({ kind }, at) => at > seal && kind === 'criteria' && events[at + 1]?.kind !== 'decision')
		.map(({ no }) => problem('criteria_after_seal', `chain.${no}`));
}
