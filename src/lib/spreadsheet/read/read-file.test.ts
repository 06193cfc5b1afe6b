import { readFile as readFromDisk } from 'node:fs/promises';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { xlsxBytes } from '../fixtures/xlsx-bytes';
import { readFile } from './read-file';
import { cellKey, columnLetters } from './table';
import { UnreadableFile } from './unreadable-file';

const bytes = (text: string) => new TextEncoder().encode(text);
function problemOf(name: string, file: Uint8Array<ArrayBuffer>): string {
	try {
		readFile(name, file);
		return 'read';
	} catch (error) {
		return error instanceof UnreadableFile ? error.problem : String(error);
	}
}

function thrown(work: () => unknown): unknown {
	try {
		return work();
	} catch (error) {
		return error;
	}
}

describe('a file that is no table', () => {
	it.each([
		['empty.csv', bytes(''), 'empty'],
		['only-blank.csv', bytes('\n \n'), 'no-rows'],
		['report.xlsx', bytes('U1,U2\n1,2\n'), 'not-xlsx'],
		['report.csv', bytes('%PDF-1.7\n1 0 obj'), 'not-a-table'],
		['picture.csv', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'not-a-table'],
		['tabel.xls', bytes('<html><table><tr><td>U1</td></tr></table></html>'), 'web-page'],
		['lama.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'old-excel'],
		['lama-sekali.xls', new Uint8Array([0x09, 0x08, 0x08, 0x00, 0x00, 0x00, 0x10, 0x00, 0x00, 0x00]), 'old-excel'],
		[
			'arsip.xls',
			bytes('MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x\nContent-Type: text/html\n'),
			'web-archive',
		],
		[
			'xml.xls',
			bytes(
				'\ufeff<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<ss:Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"/>',
			),
			'xml-spreadsheet',
		],
		['kutip.csv', bytes('U1,U2\n"1,2\n3,4\n'), 'open-quote'],
	])('%s is told apart: %s', async (name, file, problem) => {
		expect(problemOf(name, file)).toBe(problem);
	});

	it('a locked workbook is not taken for an old one', async () => {
		const locked = new Uint8Array(1024);
		locked.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
		[...'EncryptedPackage'].forEach((letter, index) => (locked[512 + 2 * index] = letter.charCodeAt(0)));
		expect(problemOf('terkunci.xlsx', locked)).toBe('locked');
	});

	it('a torn workbook is damaged', async () => {
		const whole = await xlsxBytes([['U1'], [1]]);
		expect(problemOf('putus.xlsx', whole.slice(0, whole.length / 2))).toBe('damaged');
		expect(problemOf('putus.xlsx', bytes('PK\u0003\u0004x'))).toBe('damaged');
	});

	it('whatever the bytes, the answer is a table or a named problem', async () => {
		await fc.assert(
			fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.constantFrom('', 'PK\u0003\u0004'), async (tail, head) => {
				const file = new Uint8Array([...bytes(head), ...tail]);
				expect(problemOf('acak.csv', file)).not.toMatch(/Error/);
			}),
		);
	});
});

describe('too much', () => {
	it('20,000 rows are taken with a title and a heading above them', async () => {
		const book = readFile('pas.csv', bytes('Daftar;\nU1;U2\n' + '4;3\n'.repeat(20_000)));
		expect(book.tables[0]!.rows).toHaveLength(20_002);
	});

	it('60,000 rows of CSV are counted and refused', async () => {
		const file = bytes('U1;U2\n' + '4;3\n'.repeat(60_000));
		expect(thrown(() => readFile('besar.csv', file))).toMatchObject({ problem: 'too-many-rows', detail: { count: 60_001 } });
	});

	it('20,031 rows of XLSX are counted and refused', async () => {
		const file = await xlsxBytes([['U1', 'U2'], ...Array.from({ length: 20_030 }, () => [4, 3])]);
		expect(thrown(() => readFile('besar.xlsx', file))).toMatchObject({ problem: 'too-many-rows', detail: { count: 20_031 } });
	}, 30_000);
});

describe('a text file', () => {
	it.each([';', ',', '\t', '|'])('is read with the separator %j without asking', async (separator) => {
		const book = readFile('x.csv', bytes([`No${separator}U1`, `1${separator}4`, `2${separator}3`].join('\r\n')));
		expect([book.separator, book.tables[0]!.rows]).toEqual([separator, [['No', 'U1'], ['1', '4'], ['2', '3']]]); // prettier-ignore
	});

	it('is read with the separator a person chose', async () => {
		const book = readFile('x.csv', bytes('a;b,c\n1;2,3\n'), ',');
		expect(book.tables[0]!.rows).toEqual([['a;b', 'c'], ['1;2', '3']]); // prettier-ignore
	});

	it('is read in the encodings that spreadsheets write', async () => {
		const utf16 = new Uint8Array([
			0xff,
			0xfe,
			...[...'Σ;é\n1;2\n'].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
		]);
		expect((readFile('x.csv', utf16, ';')).tables[0]!.rows).toEqual([['Σ', 'é'], ['1', '2']]); // prettier-ignore
		expect(readFile('x.csv', new Uint8Array([0xef, 0xbb, 0xbf, ...bytes('é;1')]), ';').tables[0]!.rows).toEqual([['é', '1']]);
		expect(readFile('x.csv', new Uint8Array([0xe9, 0x3b, 0x31]), ';').tables[0]!.rows).toEqual([['é', '1']]);
	});

	it('gives back the cells another program wrote', async () => {
		const cell = fc.string({ maxLength: 12 }).map((text) => text.replaceAll('\0', '').trim());
		const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 });
		await fc.assert(
			fc.asyncProperty(rows, async (table) => {
				fc.pre(table.at(-1)!.some((text) => text !== '') && !/^\s*(sep=|<|%PDF|PK)/i.test(table[0]![0]!));
				const text = Papa.unparse(table, { delimiter: ';', newline: '\r\n' });
				expect(readFile('x.csv', bytes(text), ';').tables[0]!.rows).toEqual(table);
			}),
		);
	});
});

describe('a workbook', () => {
	it('gives the same cells as the text file of the same table', async () => {
		const [csv, xlsx] = await Promise.all(
			['csv', 'xlsx'].map((end) => readFromDisk(new URL(`../../features/survey/import/fixtures/sekadau-2019-s1.${end}`, import.meta.url))),
		);
		const text = readFile('a.csv', new Uint8Array(csv!));
		const book = readFile('a.xlsx', new Uint8Array(xlsx!));
		expect(book.tables[0]!.rows.slice(3, 53)).toEqual(text.tables[0]!.rows);
		expect(text.tables[0]!.rows).toHaveLength(50);
	});

	it('tells dates, formulas and merged cells', async () => {
		const file = await xlsxBytes([
			[{ value: 'Judul', columnSpan: 2 }, null, null],
			[{ value: new Date(Date.UTC(2026, 10, 24)), format: 'dd/mm/yyyy' }, { value: '=1+2', type: 'Formula' }, 3.5],
		]);
		const table = readFile('x.xlsx', file).tables[0]!;
		expect(table.rows[1]![0]).toBe('2026-11-24');
		expect(table.rows[1]![2]).toBe('3.5');
		expect(table.marks.get(cellKey(1, 1))).toBe('formula');
		expect([table.marks.get(cellKey(0, 0)), table.marks.get(cellKey(0, 1)), table.marks.get(cellKey(0, 2))]).toEqual([
			'merged',
			'merged',
			undefined,
		]);
	});
});

it('names columns as spreadsheets do', () => {
	expect([0, 25, 26, 27, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AB', 'ZZ', 'AAA']);
});
