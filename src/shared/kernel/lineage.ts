/**
 * One start of the gateway: its id and the feed's sequence number at that moment, or the largest whole number where
 * numbers of one state differ from node to node. The list of them is kept in the
 * feed's database itself, so a restored backup brings back the shorter list.
 */
export interface Boot {
	boot: string;
	seq: number;
}

/** The number in front of a sequence: `52` of `52`, of `"52-g1AAAA"`, and of 52. */
export function seqNumber(seq: string | number): number {
	return Number.parseInt(String(seq), 10) || 0;
}

/**
 * Whether the store was set back to an older state since a device last read from it. The device then read under
 * `cursor.boot` up to `cursor.seq`; that boot has vanished, or the next one began before what the device had read.
 */
export function wasRestored(lineage: readonly Boot[], cursor: { boot: string; seq: string | number }): boolean {
	const index = lineage.findIndex((entry) => entry.boot === cursor.boot);
	if (index < 0) return true;
	const next = lineage[index + 1];
	return next !== undefined && seqNumber(cursor.seq) > next.seq;
}
