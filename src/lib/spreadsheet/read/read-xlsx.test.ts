import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseBytes } from '../fixtures/case-bytes';
import { escapeXml, handMadeXlsx, stylesOf, type HandMade } from '../fixtures/hand-made-xlsx';
import { readXlsx } from './read-xlsx';
import { cellKey, columnLetters, type CellMark, type Table } from './table';

const sheet = (made: HandMade): Table => readXlsx(handMadeXlsx(made))[0]!;
const marksOf = ({ marks }: Table) =>
	[...marks].map(([key, mark]) => `${columnLetters(key % 16_384)}${Math.floor(key / 16_384) + 1} ${mark}`).sort();
/** One cell of a number format. */
const shown = (format: string, value: number | string, workbook = ''): [string, CellMark | undefined] => {
	const table = sheet({ rows: `<row r="1"><c r="A1" s="0"><v>${value}</v></c></row>`, styles: stylesOf([format]), workbook });
	return [table.rows[0]?.[0] ?? '', table.marks.get(cellKey(0, 0))];
};

describe('a number', () => {
	it.each([
		['00', 1, '01'],
		['0.00', 1.1, '1.10'],
		['000000', 42, '000042'],
		['"U"0', 8, 'U8'],
		['#,##0', 1234567, '1,234,567'],
		['_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-', 12, '12'],
		['0%', 0.25, '25%'],
		['0.0%', 0.255, '25.5%'],
		['General', 3, '3'],
		['General', 0.1 + 0.2, '0.3'],
		['General', '1.5E1', '15'],
		['General', 628123456789012, '628123456789012'],
		['@', 19, '19'],
		[';;;', 19, ''],
		['0 "orang"', 40, '40 orang'],
	])('in the format %s: %d is seen as %s', (format, value, text) => {
		expect(shown(format, value)).toEqual([text, undefined]);
	});

	it.each([
		['dd/mm/yyyy', 46350, '2026-11-24'],
		['[$-421]dd mmmm yyyy;@', 46350, '2026-11-24'],
		['d-mmm', 46350, '2026-11-24'],
		['yyyy-mm-dd hh:mm', 46350.34375, '2026-11-24T08:15:00'],
		['dd/mm/yyyy', 46350.9, '2026-11-24'],
		['dd/mm/yyyy', 59, '1900-02-28'],
	])('in the format %s is a day: %d is %s', (format, value, text) => {
		expect(shown(format, value)).toEqual([text, 'date']);
	});

	it('of a time alone is a time, of a month alone the month as seen', () => {
		expect([shown('h:mm', 0.34375), shown('h:mm AM/PM', 0.5625), shown('mmm-yy', 46350)]).toEqual([
			['08:15', undefined],
			['13:30', undefined],
			['Nov-26', 'date'],
		]);
	});

	it('that has no day is what Excel shows: #####', () => {
		expect([shown('dd/mm/yyyy', -1), shown('dd/mm/yyyy', 99_999_999)]).toEqual([
			['#####', 'error'],
			['#####', 'error'],
		]);
	});

	it('counted from 1904 is the same day in both spellings of the mark', () => {
		for (const yes of ['1', 'true', 'TRUE']) expect(shown('dd/mm/yyyy', 44888, `<workbookPr date1904="${yes}"/>`)[0]).toBe('2026-11-24');
		for (const no of ['0', 'false']) expect(shown('dd/mm/yyyy', 46350, `<workbookPr date1904='${no}'/>`)[0]).toBe('2026-11-24');
	});

	it('counted from 1904 is of the same year, month and weekday where the format shows no more', () => {
		const seen = ['yyyy', 'mmmm', 'mmm-yy', 'dddd', 'd'].map((format) => shown(format, 44888, '<workbookPr date1904="true"/>')[0]);
		expect(seen).toEqual(['2026', 'November', 'Nov-26', 'Tuesday', '24']);
		expect(shown('h:mm', 0.34375, '<workbookPr date1904="1"/>')).toEqual(['08:15', undefined]);
	});

	it('of more than 15 digits is marked, however it is written and formatted', () => {
		for (const value of ['199001012015031045', '1.9900101201503104E+17', '1272011803850001'])
			for (const format of ['General', '0', '@', '#,##0', '000000000000000000']) expect(shown(format, value)[1]).toBe('long-number');
		expect(shown('0', '999999999999999')).toEqual(['999999999999999', undefined]);
	});
});

describe('a text', () => {
	it('is the same as shared, inline, rich and formula text, in CDATA and with entities', () => {
		const table = sheet({
			rows: `<row><c t="s"><v>0</v></c><c t="s"><v> 1 </v></c><c t="inlineStr"><is><r><t>Ru</t></r><r><rPr><b/></rPr><t xml:space="preserve">di </t></r></is></c>
				<c t="inlineStr"><is><t><![CDATA[A & B]]></t></is></c><c t="str"><f>"0" &amp; A1</f><v>01</v></c></row>`,
			strings: `<si><t>Dinas &amp; Badan &#233;</t></si><si><r><t>Her</t></r><r><t>ti</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>`,
		});
		expect(table.rows).toEqual([['Dinas & Badan é', 'Herti', 'Rudi', 'A & B', '01']]);
		expect(marksOf(table)).toEqual(['E1 formula']);
	});

	it('is without what nobody sees', () => {
		const table = sheet({
			rows: `<row><c t="inlineStr"><is><t>\u200b199001012015031045\u00a0\u00a0</t></is></c><c t="str"><v>Jl. A_x000D_\nB\ufeff</v></c></row>`,
		});
		expect(table.rows).toEqual([['199001012015031045', 'Jl. A\nB']]);
	});
});

describe('a formula', () => {
	it.each(['formula-double-quotes.xlsx', 'formula-single-quotes.xlsx'])('is marked whichever quotes the writer took: %s', async (name) => {
		expect(marksOf(readXlsx(await caseBytes(name))[0]!)).toEqual(['B2 formula', 'C2 formula']);
	});

	it('is marked with a prefix, shared, as an array, without an address, and failed', () => {
		const rows = `<row r="2"><c r="A2"><f t="shared" ref="A2:A3" si="0">B2*2</f><v>4</v></c><c><f
			>A1</f><v>3</v></c></row><row r='3'><c r='A3'><f t='shared' si='0'/><v>4</v></c><c r="B3"><f t="array" ref="B3:B4">C3:C4</f><v>1</v></c></row>
			<row r="4"><c r="B4"><v>2</v></c><c r="C4" t="e"><v>#REF!</v></c><c r="D4" t="e"><f>A1</f><v>#N/A</v></c></row>`;
		for (const prefix of ['', 'x'])
			expect(marksOf(sheet({ rows, prefix }))).toEqual([
				'A2 formula',
				'A3 formula',
				'B2 formula',
				'B3 formula',
				'B4 formula',
				'C4 error',
				'D4 error',
			]);
	});

	it('that only holds a text is that text', () => {
		const table = sheet({ rows: `<row><c t="str"><f>"199001012015031045"</f><v>199001012015031045</v></c></row>` });
		expect([table.rows, marksOf(table)]).toEqual([[['199001012015031045']], []]);
	});

	it('is not seen where one only stands in a comment or a text', () => {
		const table = sheet({ rows: `<row><!-- <c r="A1"><f>1</f></c> --><c r="A1" t="inlineStr"><is><t>&lt;f&gt;</t></is></c></row>` });
		expect([table.rows, marksOf(table)]).toEqual([[['<f>']], []]);
	});
});

describe('what Excel does not show', () => {
	it('is told: rows, columns, sheets', () => {
		const table = sheet({
			before: `<cols><col min="2" max="3" hidden="true" width="0"/><col min="4" max="4" hidden="0"/></cols>`,
			rows: `<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row>`,
			sheet: 'state="veryHidden"',
		});
		expect([table.hidden, [...table.hiddenRows!], [...table.hiddenColumns!]]).toEqual([true, [1], [1, 2]]);
	});

	it('cells joined with others are marked, each of them', () => {
		const table = sheet({ rows: `<row r="1"><c r="A1"><v>1</v></c></row>`, after: `<mergeCells><mergeCell ref='A1:B2'/></mergeCells>` });
		expect(marksOf(table)).toEqual(['A1 merged', 'A2 merged', 'B1 merged', 'B2 merged']);
	});
});

it('the files of the offices are read as they are seen', async () => {
	const [codes, days, long] = await Promise.all(['formatted-codes.xlsx', 'date1904-true.xlsx', 'nip-as-number.xlsx'].map(caseBytes));
	expect(readXlsx(codes!)[0]!.rows.map((row) => row[0])).toEqual(['Kode', '01', '1.10']);
	expect(readXlsx(days!)[0]!.rows[1]!.at(-1)).toBe('2026-11-24');
	expect(marksOf(readXlsx(long!)[0]!)).toEqual(['B2 long-number', 'B3 long-number', 'B4 long-number']);
});

it('any table written by hand, with or without addresses and prefixes, reads back', () => {
	const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.normalize('NFC').trim());
	fc.assert(
		fc.property(
			fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 }),
			fc.boolean(),
			fc.boolean(),
			(table, addresses, prefixed) => {
				const clean = table.map((row) => row.map((text) => (/[\p{C}\u034f\u115f]|_x/u.test(text) || /[\s\p{Z}]/u.test(text) ? 'x' : text)));
				const rows = clean
					.map((row, r) => {
						const cells = row.map(
							(text, c) => `<c${addresses ? ` r="${columnLetters(c)}${r + 1}"` : ''} t='inlineStr'><is><t>${escapeXml(text)}</t></is></c>`,
						);
						return `<row${addresses ? ` r='${r + 1}'` : ''}>${cells.join('')}</row>`;
					})
					.join('');
				const read = sheet({ rows, ...(prefixed && { prefix: 'x' }) }).rows;
				clean.forEach((row, r) => row.forEach((text, c) => expect(read[r]?.[c] ?? '').toBe(text)));
			},
		),
	);
});
