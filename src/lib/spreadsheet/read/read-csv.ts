import Papa from 'papaparse';
import { importLimits } from './import-limits';
import type { Table } from './table';
import { UnreadableFile } from './unreadable-file';

/** Separators offered when the guess is wrong. */
export const separators = [';', ',', '\t', '|'] as const;

/** Reads a text file as one table. Without `separator` it is guessed. Throws `UnreadableFile`. */
export function readCsv(file: Uint8Array, separator?: string): { table: Table; separator: string } {
	const text = decode(file).replace(/^sep=(.)\r?\n/, '');
	if (text.includes('\0')) throw new UnreadableFile('not-a-table');
	if (/^\s*(<!doctype html|<html|<table|<\?xml)/i.test(text)) throw new UnreadableFile('web-page');
	const parsed = Papa.parse<string[]>(text, { delimiter: separator ?? '', delimitersToGuess: [...separators], skipEmptyLines: false });
	const broken = parsed.errors.find((error) => error.type === 'Quotes');
	if (broken) throw new UnreadableFile('open-quote', { row: (broken.row ?? 0) + 1 });
	const rows = parsed.data.map((row) => row.map((cell) => cell.trim()));
	while (rows.length > 0 && rows.at(-1)!.every((cell) => cell === '')) rows.pop();
	if (rows.length > importLimits.rows + importLimits.head) throw new UnreadableFile('too-many-rows', { count: rows.length });
	return { table: { name: '', rows, marks: new Map() }, separator: parsed.meta.delimiter };
}

/** UTF-16 with its mark, UTF-8, else the Windows code page that Excel in Indonesia writes. */
function decode(file: Uint8Array): string {
	if (file[0] === 0xff && file[1] === 0xfe) return new TextDecoder('utf-16le').decode(file);
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(file);
	} catch {
		return new TextDecoder('windows-1252').decode(file);
	}
}
