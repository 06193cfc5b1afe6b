import { m } from '$lib/paraglide/messages';
import { formatNumber } from '$lib/ui/format/format-number';
import { rowNumbers, type MessageGroup, type MessagePlace } from '../check/group-messages';
import { columnLetters } from '../read/table';
import type { MessageWords } from './import-texts';

type Words = Readonly<Record<string, MessageWords>>;
type NameOf = (column: number) => string;

/** Values of many cells that are quoted in one sentence. */
const quoted = 3;

/** One message in words, with the cell as the spreadsheet names it ("D17 (NIP)"), or the row when no cell is to blame. */
export function messageLine({ code, row, column, value, other }: MessagePlace & { code: string }, words: Words, nameOf: NameOf): string {
	const where = column === null ? m.sheet_row_n({ row }) : m.sheet_where({ cell: `${columnLetters(column)}${row}`, name: nameOf(column) });
	return words[code]!({ where, value: value.slice(0, 60), other: String(other ?? '') });
}

/** The messages of one kind in one sentence: which columns, and a few of what stands there. */
export function groupLine({ code, columns, places }: MessageGroup, words: Words, nameOf: NameOf): string {
	const named = columns
		.filter((column) => column !== null)
		.map((column) => m.sheet_where({ cell: columnLetters(column), name: nameOf(column) }));
	const shownColumns = named.length > quoted ? m.sheet_columns_n({ n: formatNumber(named.length) }) : named.join(', ');
	const where = named.length === 0 ? m.sheet_rows_several() : m.sheet_where_column({ names: shownColumns });
	const values = [...new Set(places.map(({ value }) => value.slice(0, 40)))];
	const value = values.slice(0, quoted).join('», «') + (values.length > quoted ? '», «…' : '');
	const others = [...new Set(places.flatMap(({ other }) => other ?? []))].sort((a, b) => a - b);
	return words[code]!({ where, value, other: rowNumbers(others, quoted) });
}
