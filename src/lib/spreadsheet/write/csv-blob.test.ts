import Papa from 'papaparse';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvBlob } from './csv-blob';

const read = async (rows: (string | number | null)[][]) =>
	Papa.parse<string[]>((await csvBlob(rows).text()).replace(/^\uFEFF/, ''), { delimiter: ';', newline: '\r\n' }).data;

describe('CSV for a spreadsheet', () => {
	it.each([
		'=1+1',
		'+62',
		'-2+3',
		'@SUM(A1)',
		'=1+1\nx',
		'=HYPERLINK("http://x")\r\nx',
		'\t=1',
		'\n=1',
		'\r=1',
		' =1',
		'\u200B=1',
		'＝1',
		'-1\n',
	])('runs nothing of %j', async (text) => {
		const [[cell]] = (await read([[text, 'x']])) as [[string]];
		expect(cell).toBe(`'${text}`);
	});

	it.each(['3,25', 'a=b', 'x-y', 'surat@kota.go.id', ''])('leaves %j as it is', async (text) => {
		expect(await read([[text, 'x']])).toEqual([[text, 'x']]);
	});

	it('brings back every cell, with at most an apostrophe in front', async () => {
		await fc.assert(
			fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
				const [[cell]] = (await read([[text, 'end']])) as [[string]];
				expect([text, `'${text}`]).toContain(cell);
			}),
		);
	});
});
