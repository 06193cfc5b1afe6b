import type { Unsur } from '#shared/survey/kinds/reference-questionnaire';
import { csvBlob } from '$lib/spreadsheet/write/csv-blob';
import { xlsxFile } from '$lib/spreadsheet/write/table-file';
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

/** The form as a text file. */
export const templateCsv = (unsur: readonly Unsur[]): Blob => csvBlob(templateRows(unsur));

/** The form as a workbook. */
export function templateXlsx(unsur: readonly Unsur[]): Promise<Blob> {
	const [headings, example] = templateRows(unsur);
	return xlsxFile([headings!, example!.map((cell) => (/^\d+$/.test(cell) ? Number(cell) : cell))]);
}
