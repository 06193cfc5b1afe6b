import { encodeTime } from 'ulid';
import { parsePeriod, periodSpan } from '#shared/kernel/period';

/** Makes the 26 characters of a ULID for a row number. */
export type RowKey = (row: number) => string;

/**
 * Keys that depend only on `parts` and the row: importing the same table twice gives the same records. Shaped like a
 * ULID whose time is the start of the period, whose randomness is 64 bits of SHA-256 and then the row (16 bits), so that
 * imported responses sort by period and row.
 */
export async function importKey(period: string, parts: readonly unknown[]): Promise<RowKey> {
	const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(parts)));
	const hash = new DataView(digest).getBigUint64(0);
	const known = parsePeriod(period);
	const time = encodeTime(Math.max(0, known ? Date.parse(`${periodSpan(known).start}T00:00:00+07:00`) : 0), 10);
	return (row) => time + base32((hash << 16n) | BigInt(row & 0xffff));
}

/** The content of a table without what a program adds when saving again: empty cells at the right, empty rows below. */
export function contentOf(rows: readonly (readonly string[])[]): string[][] {
	const content = rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1));
	return content.slice(0, content.findLastIndex((row) => row.length > 0) + 1);
}

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

function base32(bits: bigint): string {
	let text = '';
	for (let shift = 75n; shift >= 0n; shift -= 5n) text += alphabet[Number((bits >> shift) & 31n)];
	return text;
}
