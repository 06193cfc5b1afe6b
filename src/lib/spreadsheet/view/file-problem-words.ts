import { m } from '$lib/paraglide/messages';
import { formatBytes } from '$lib/ui/format/format-bytes';
import { formatNumber } from '$lib/ui/format/format-number';
import { importLimits } from '../read/import-limits';
import type { FileProblem, UnreadableFile } from '../read/unreadable-file';

const size = () => formatBytes(importLimits.bytes);
const rows = () => formatNumber(importLimits.rows);

const words: Record<FileProblem, { what: (detail: UnreadableFile['detail']) => string; cure: () => string }> = {
	empty: { what: m.sheet_problem_empty, cure: m.sheet_problem_empty_do },
	'too-large': { what: m.sheet_problem_too_large, cure: () => m.sheet_problem_too_large_do({ size: size() }) },
	'too-many-rows': {
		what: ({ count = 0 }) => m.sheet_problem_too_many_rows({ n: formatNumber(count), rows: rows() }),
		cure: m.sheet_problem_too_many_rows_do,
	},
	locked: { what: m.sheet_problem_locked, cure: m.sheet_problem_locked_do },
	'old-excel': { what: m.sheet_problem_old_excel, cure: m.sheet_problem_old_excel_do },
	'not-xlsx': { what: m.sheet_problem_not_xlsx, cure: m.sheet_problem_not_xlsx_do },
	'other-archive': { what: m.sheet_problem_other_archive, cure: m.sheet_problem_other_archive_do },
	'web-page': { what: m.sheet_problem_web_page, cure: m.sheet_problem_web_page_do },
	'web-archive': { what: m.sheet_problem_web_archive, cure: m.sheet_problem_web_archive_do },
	'xml-spreadsheet': { what: m.sheet_problem_xml_spreadsheet, cure: m.sheet_problem_xml_spreadsheet_do },
	'not-a-table': { what: m.sheet_problem_not_a_table, cure: m.sheet_problem_not_a_table_do },
	damaged: { what: m.sheet_problem_damaged, cure: m.sheet_problem_damaged_do },
	'open-quote': { what: ({ row = 1 }) => m.sheet_problem_open_quote({ row }), cure: m.sheet_problem_open_quote_do },
	'no-rows': { what: m.sheet_problem_no_rows, cure: m.sheet_problem_no_rows_do },
};

/** What is wrong with a file and how to put it right, in the person's language. */
export function fileProblemWords({ problem, detail }: UnreadableFile): { what: string; cure: string } {
	return { what: words[problem].what(detail), cure: words[problem].cure() };
}
