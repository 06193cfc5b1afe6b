import Papa from 'papaparse';
import { cellText } from './cell-text';
import { decodeText } from './decode-text';
import { guessSeparator } from './guess-separator';
import { importLimits } from './import-limits';
import { cellKey, type CellMark, type Table } from './table';
import { textDisguise } from './text-disguise';
import { UnreadableFile } from './unreadable-file';

/** Reads a text file as one table. Without `separator` it is guessed. Throws `UnreadableFile`. */
export function readCsv(file: Uint8Array, separator?: string): { table: Table; separator: string } {
	const decoded = decodeText(file).replace(/\r\n?/g, '\n');
	const directive = /^sep=(.)\n/.exec(decoded);
	const text = directive ? decoded.slice(directive[0].length) : decoded;
	if (text.includes('\0')) throw new UnreadableFile('not-a-table');
	const disguise = textDisguise(text);
	if (disguise) throw new UnreadableFile(disguise);
	const delimiter = separator ?? directive?.[1] ?? guessSeparator(text);
	const parsed = Papa.parse<string[]>(text, { delimiter, newline: '\n', skipEmptyLines: false });
	const broken = parsed.errors.find((error) => error.type === 'Quotes');
	if (broken) throw new UnreadableFile('open-quote', { row: (broken.row ?? 0) + 1 });
	const marks = new Map<number, CellMark>();
	const rows = parsed.data.map((cells, row) => cells.map((cell, column) => readCell(cell, cellKey(row, column), marks)));
	while (rows.length > 0 && rows.at(-1)!.every((cell) => cell === '')) rows.pop();
	if (rows.length > importLimits.rows + importLimits.head) throw new UnreadableFile('too-many-rows', { count: rows.length });
	return { table: { name: '', rows, marks }, separator: delimiter };
}

/** `="0012"` is how programs keep Excel from making a number of a text; any other formula is told. */
function readCell(cell: string, key: number, marks: Map<number, CellMark>): string {
	const text = cellText(cell);
	if (!text.startsWith('=')) return text;
	const literal = /^="((?:[^"]|"")*)"$/.exec(text);
	if (literal) return cellText(literal[1]!.replaceAll('""', '"'));
	if (/^=[\w+(\-'"$]/.test(text)) marks.set(key, 'formula');
	return text;
}
