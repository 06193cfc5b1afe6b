import { decodeText } from './decode-text';
import { importLimits } from './import-limits';
import { readCsv } from './read-csv';
import { readXlsx } from './read-xlsx';
import type { Workbook } from './table';
import { textDisguise } from './text-disguise';
import { UnreadableFile } from './unreadable-file';

/** Reads a chosen file by what it contains, not by what it is called. Throws `UnreadableFile`. */
export function readFile(name: string, file: Uint8Array<ArrayBuffer>, separator?: string): Workbook {
	if (file.byteLength === 0) throw new UnreadableFile('empty');
	if (file.byteLength > importLimits.bytes) throw new UnreadableFile('too-large', { count: file.byteLength });
	const workbook = open(name, file, separator);
	if (workbook.tables.every((table) => table.rows.length === 0)) throw new UnreadableFile('no-rows');
	return workbook;
}

function open(name: string, file: Uint8Array<ArrayBuffer>, separator?: string): Workbook {
	if (startsWith(file, [0xd0, 0xcf, 0x11, 0xe0])) {
		if (holds(file, 'EncryptedPackage')) throw new UnreadableFile('locked');
		throw new UnreadableFile(holds(file, 'WordDocument') ? 'not-a-table' : 'old-excel');
	}
	// The bare stream that old PHP programs write: BOF of BIFF 2, 3, 4, 5 and 8.
	if ([0, 2, 4, 8].some((version) => startsWith(file, [0x09, version])) && file[3] === 0) throw new UnreadableFile('old-excel');
	if (startsWith(file, [0x50, 0x4b])) return { file: name, format: 'xlsx', separator: null, tables: readXlsx(file) };
	if (startsWith(file, [0x25, 0x50, 0x44, 0x46])) throw new UnreadableFile('not-a-table');
	if (/\.xlsx$/i.test(name)) throw new UnreadableFile(textDisguise(decodeText(file)) ?? 'not-xlsx');
	const csv = readCsv(file, separator);
	return { file: name, format: 'csv', separator: csv.separator, tables: [csv.table] };
}

function startsWith(file: Uint8Array, bytes: readonly number[]): boolean {
	return bytes.every((byte, index) => file[index] === byte);
}

/** Names inside Microsoft's old container format stand in UTF-16. */
function holds(file: Uint8Array, name: string): boolean {
	return new TextDecoder('utf-16le').decode(file.subarray(0, file.byteLength & ~1)).includes(name);
}
