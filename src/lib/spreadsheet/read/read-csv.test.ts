import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { caseBytes } from '../fixtures/case-bytes';
import { guessSeparator, separators } from './guess-separator';
import { readCsv } from './read-csv';
import { cellKey } from './table';
import { textDisguise } from './text-disguise';
import { UnreadableFile } from './unreadable-file';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, little: boolean) =>
	Uint8Array.from([...Array(text.length).keys()].flatMap((at) => (little ? [text.charCodeAt(at) & 255, text.charCodeAt(at) >> 8] : [text.charCodeAt(at) >> 8, text.charCodeAt(at) & 255]))); // prettier-ignore
const encodings: Record<string, (text: string) => Uint8Array<ArrayBuffer>> = {
	'UTF-8': utf8,
	'UTF-8 with its mark': (text) => utf8(`\ufeff${text}`),
	'UTF-16 LE': (text) => utf16(text, true),
	'UTF-16 BE': (text) => utf16(text, false),
	'UTF-16 LE with its mark': (text) => utf16(`\ufeff${text}`, true),
	'UTF-16 BE with its mark': (text) => utf16(`\ufeff${text}`, false),
	'Windows-1252': (text) => Uint8Array.from([...text].map((letter) => letter.charCodeAt(0))),
};

describe('the separator', () => {
	it.each([
		['semicolons in two lines', 'Kode;Nama\nA;B\n', ';'],
		['commas in the names', 'Kode;Nama\nA;Dinas X, Y\nC;Dinas Z, W\n', ';'],
		['a comma in every name', 'Nama;Unit\nPurba, Jonter;A\nPurba, Tiurma;B\n', ';'],
		['decimal commas', 'No;U1;U2\n1;3,0;4,0\n', ';'],
		['decimal commas without a heading', '1;3,0;4,0\n2;2,0;1,0\n', ';'],
		['commas with semicolons in a name', 'No,Nama\n1,"A; B"\n2,C\n', ','],
		['tabs', 'No\tNama\n1\tPurba, J.\n', '\t'],
		['pipes', 'No|Nama\n1|Purba, J.\n', '|'],
		['a title above', 'Daftar pegawai, Dinas X\n\nNo,Nama,Unit\n1,A,B\n2,C,D\n', ','],
		['one column', 'Nama\nA\nB\n', ';'],
		['one line', 'Kode;Nama, lengkap', ';'],
		['a line break in a cell', 'No,Alamat\n1,"Jl. A\nB; C"\n', ','],
	])('is found among %s', (_, text, separator) => {
		expect(guessSeparator(text)).toBe(separator);
	});

	it('is what the file says itself', () => {
		expect(readCsv(utf8('sep=|\r\na;b|c\r\n')).table.rows).toEqual([['a;b', 'c']]);
	});

	it('is found in the short files of the offices', async () => {
		const [names, plain] = await Promise.all(['comma-in-name.csv', 'semicolons-two-columns.csv'].map(caseBytes));
		expect(readCsv(names!).table.rows).toEqual([['Kode', 'Nama'], ['A', 'Dinas X, Y'], ['C', 'Dinas Z, W']]); // prettier-ignore
		expect(readCsv(plain!).table.rows).toEqual([['Kode', 'Nama'], ['A', 'B'], ['C', 'D']]); // prettier-ignore
	});
});

describe('a cell', () => {
	it('protected against Excel is what Excel shows, and any other formula is marked', async () => {
		expect(readCsv(await caseBytes('nip-protected.csv')).table.rows.map((row) => row[1])).toEqual([
			'NIP',
			'199001012015031045',
			'199002022015032013',
			'199003032015031019.0',
		]);
		const { table } = readCsv(utf8('a;"=""00""""1""";=A1+1;=);+62 812\n'));
		expect(table.rows).toEqual([['a', '00"1', '=A1+1', '=)', '+62 812']]);
		expect([...table.marks]).toEqual([[cellKey(0, 2), 'formula']]);
	});

	it('ends with its line, whatever ends the line', () => {
		for (const end of ['\n', '\r\n', '\r']) expect(readCsv(utf8(['a;"b', 'c";d', 'e;f;"g"', ''].join(end))).table.rows).toEqual([['a', 'b\nc', 'd'], ['e', 'f', 'g']]); // prettier-ignore
		expect(readCsv(utf8('a;"b"\r\nc;d\ne;"f"\r\n')).table.rows).toHaveLength(3);
	});
});

describe('a text in another encoding', () => {
	it.each(['utf16-be.csv', 'utf16-le.csv', 'utf16-le-no-bom.csv'])('%s', async (name) => {
		expect(readCsv(await caseBytes(name)).table.rows).toEqual([['Nama', 'NIP', 'Unit'], ['Orang', '-', 'A']]); // prettier-ignore
	});

	it('any table reads back from every encoding and separator', () => {
		const cell = fc.string({ unit: fc.constantFrom(...'abcXYZ 019.,;|\t"\'/éñ½-()\n'), maxLength: 10 }).map((text) => text.trim());
		const tables = fc
			.integer({ min: 2, max: 4 })
			.chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }));
		fc.assert(
			fc.property(
				tables,
				fc.constantFrom(...Object.keys(encodings)),
				fc.constantFrom(...separators),
				fc.constantFrom('\n', '\r\n'),
				(rows, encoding, delimiter, newline) => {
					// A heading of words, as every list has one.
					const table = [
						rows[0]!.map((_, index) => `Kolom ${index}`),
						...rows.map((row) => row.map((text, index) => (index === 0 ? text || '-' : text))),
					];
					const file = encodings[encoding]!(Papa.unparse(table, { delimiter, newline, quotes: true }));
					expect(readCsv(file)).toMatchObject({ separator: delimiter, table: { rows: table } });
				},
			),
		);
	});
});

describe('what is no table of separated values', () => {
	it.each(['html-bom-comment.xls', 'html-control.xls', 'html-meta.xls', 'html-style.xls'])('%s is a web page', async (name) => {
		const file = await caseBytes(name);
		expect(() => readCsv(file)).toThrow(new UnreadableFile('web-page'));
	});

	it.each([
		['<center><h1>DATA</h1></center><table>', 'web-page'],
		['\n\n  <!DOCTYPE html>\n<html>', 'web-page'],
		['<!-- a --> <!-- b --><HTML xmlns:x="urn:schemas-microsoft-com:office:excel">', 'web-page'],
		['<br />\n<b>Notice</b>: Undefined index\n<table border=1>', 'web-page'],
		['Notice: Undefined index nip\n<table border=1><tr><td>1', 'web-page'],
		['<div class="x"><table><tbody><tr>', 'web-page'],
		['<p>Daftar</p>', 'web-page'],
		['<strong>DAFTAR</strong><br>', 'web-page'],
		['<nav id="a">', 'web-page'],
		['<fieldset>\n<legend>', 'web-page'],
		['<o:p></o:p>', 'web-page'],
		['<?php echo 1; ?>', 'web-page'],
		['{"data":[{"nip":"1"}]}', 'not-a-table'],
		['[\n {"nip": "1"}]', 'not-a-table'],
		['<a;b>\n1;2', null],
		['<Nama>;<NIP>\nOrang Satu;1', null],
		['<Nama lengkap>,<NIP>\nOrang Satu,1', null],
		['<NIP>\t<Nama>\n1\tOrang Satu', null],
		['[Kode];[Nama]\n1;2', null],
		['{Kode};Nama\n1;2', null],
		['<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">', 'web-page'],
		[
			'<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
			'xml-spreadsheet',
		],
		['<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">', 'xml-spreadsheet'],
		['MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related; boundary="x"\r\n', 'web-archive'],
		[
			'From: <Saved by Blink>\r\nSnapshot-Content-Location: x\r\nSubject: x\r\nDate: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;',
			'web-archive',
		],
		['ID;PWXL;N;E\nP;PGeneral', 'old-excel'],
		['Umur;Jumlah\n<5 tahun;3\n<17 tahun;4', null],
		['ID;Pegawai\nP1;A', null],
		['Date: pagi;Content\n1;2', null],
		['Saran\n"<b>bagus</b>"', null],
	])('%j: %s', (text, problem) => {
		expect(textDisguise(text)).toBe(problem);
	});
});
