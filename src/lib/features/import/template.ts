import Papa from 'papaparse';
import type { Unsur } from '#shared/records/reference-questionnaire';
import { m } from '$lib/paraglide/messages';

/** The rows of the empty form to fill in: headings that the import knows again, and one example. */
export function templateRows(unsur: readonly Unsur[]): string[][] {
	const inOrder = [...unsur].sort((a, b) => a.listNo - b.listNo);
	const profile = [
		m.import_target_date(),
		m.import_target_sex(),
		m.import_target_age(),
		m.import_target_education(),
		m.import_target_occupation(),
	];
	const example = ['2026-11-24', 'P', '35', 'SMA', 'WIRAUSAHA'];
	return [
		['No', ...inOrder.map((one) => `U${one.listNo} ${one.name.id}`), ...profile, m.import_target_suggestion()],
		['1', ...inOrder.map(() => '4'), ...example, ''],
	];
}

/** The form as a text file that Excel in Indonesian opens in columns. */
export function templateCsv(unsur: readonly Unsur[]): Blob {
	// The mark in front tells Excel that it is UTF-8.
	return new Blob(['\ufeff' + Papa.unparse(templateRows(unsur), { delimiter: ';' })], { type: 'text/csv' });
}

/** The form as a workbook. */
export async function templateXlsx(unsur: readonly Unsur[]): Promise<Blob> {
	const { default: writeWorkbook } = await import('write-excel-file/universal');
	const [headings, example] = templateRows(unsur);
	const number = (cell: string) => (/^\d+$/.test(cell) ? Number(cell) : cell || null);
	return writeWorkbook([headings!.map((value) => ({ value, fontWeight: 'bold' as const })), example!.map(number)]).toBlob();
}
