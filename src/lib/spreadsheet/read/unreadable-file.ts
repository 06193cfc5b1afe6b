/** Every reason for which a chosen file cannot be read at all; the screen holds the words. */
export type FileProblem =
	| 'empty'
	| 'too-large'
	| 'too-many-rows'
	| 'locked' // protected by a password
	| 'old-excel' // .xls of Excel 97-2003 and before
	| 'not-xlsx' // called .xlsx, but is something else
	| 'other-archive' // a ZIP that is no Excel workbook: Word, LibreOffice
	| 'web-page' // a web page that some systems save as .xls
	| 'web-archive' // a web page with its pictures in one file (MHTML), saved as .xls
	| 'xml-spreadsheet' // XML Spreadsheet 2003, saved as .xls
	| 'not-a-table'
	| 'damaged'
	| 'open-quote' // CSV: a quotation mark is never closed
	| 'no-rows';

/** A file that cannot be read. `count` is the number of rows or bytes, `row` the row, where one is to blame. */
export class UnreadableFile extends Error {
	constructor(
		readonly problem: FileProblem,
		readonly detail: { count?: number; row?: number } = {},
	) {
		super(`unreadable file: ${problem}`);
		this.name = 'UnreadableFile';
	}
}
