import type { Table } from './table';
import { UnreadableFile } from './unreadable-file';
import { readBook } from './xlsx/read-book';
import { readFormats } from './xlsx/read-formats';
import { readSheet } from './xlsx/read-sheet';
import { readStrings } from './xlsx/read-strings';
import { unzipParts } from './xlsx/unzip-parts';

/** Reads all sheets of an XLSX. Throws `UnreadableFile`. */
export function readXlsx(file: Uint8Array): Table[] {
	const parts = unzipParts(file);
	const { sheets, from1904, strings, styles } = readBook(parts);
	const context = { from1904, strings: readStrings(strings && parts(strings)), formats: readFormats(styles && parts(styles)) };
	return sheets.map(({ name, path, hidden }): Table => {
		const xml = parts(path);
		if (xml === null) throw new UnreadableFile('damaged');
		return { name, hidden, ...readSheet(xml, context) };
	});
}
