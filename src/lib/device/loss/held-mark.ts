import { moment } from '#shared/kernel/envelope';
import { z } from '#shared/kernel/zod';

/** Most ids kept of each sort; what goes beyond is counted. */
export const mostHeld = 200;

const heldMark = z.object({
	/** Which database the mark speaks of (`generation`). */
	generation: z.string(),
	/** Device time of the mark, ISO 8601. */
	at: moment,
	/** Ids of submitted records the office had not accepted, and of forms begun and not submitted. */
	unsent: z.array(z.string()),
	drafts: z.array(z.string()),
	/** How many of both are not among the ids. */
	more: z.int(),
});
/**
 * What a person's database on this device held that exists nowhere else. Kept outside IndexedDB, in `localStorage`, so that
 * it outlives a database that the browser has thrown away.
 */
export type HeldMark = z.infer<typeof heldMark>;

const keyOf = (account: string) => `hitei-held-${account}`;

/** The mark of this account, or `null` where there is none that can be read. */
export function readMark(account: string): HeldMark | null {
	try {
		return heldMark.safeParse(JSON.parse(localStorage.getItem(keyOf(account)) ?? 'null')).data ?? null;
	} catch {
		return null;
	}
}

/** Writes the mark unless it says the same already. Where the browser keeps nothing there is no mark: then a loss is only told by the office. */
export function writeMark(account: string, mark: HeldMark): void {
	const before = readMark(account);
	if (before && JSON.stringify({ ...before, at: '' }) === JSON.stringify({ ...mark, at: '' })) return;
	try {
		localStorage.setItem(keyOf(account), JSON.stringify(mark));
	} catch {
		forgetMark(account);
	}
}

/** A full or forbidden localStorage holds up nobody's work, and an outdated mark would tell of a loss that was none. */
function forgetMark(account: string): void {
	try {
		localStorage.removeItem(keyOf(account));
	} catch {
		// Then there was no mark either.
	}
}
