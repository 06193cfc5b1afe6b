import { m } from '$lib/paraglide/messages';
import { formatNumber } from '$lib/ui/format/format-number';
import type { FileRemark } from '../engine/import-target';
import type { ImportTexts } from './import-texts';

/** What is to be said of a file as a whole, and what to do about it: of any file, else in the words of the target. */
export function remarkWords(
	remark: FileRemark,
	{ remark: ofTarget }: Pick<ImportTexts<string>, 'remark'>,
): { title: string; cure?: string } {
	const n = formatNumber(remark.n ?? 0);
	switch (remark.code) {
		case 'hidden-rows':
			return { title: m.sheet_remark_hidden_rows({ n }), cure: m.sheet_remark_hidden_rows_do() };
		case 'hidden-columns':
			return { title: m.sheet_remark_hidden_columns({ n }), cure: m.sheet_remark_hidden_columns_do() };
		case 'hidden-sheet':
			return { title: m.sheet_remark_hidden_sheet() };
		case 'damaged-letters':
			return { title: m.sheet_remark_letters({ n, value: (remark.value ?? '').slice(0, 40) }), cure: m.sheet_remark_letters_do() };
		case 'month-first':
			return { title: m.sheet_remark_month_first({ value: remark.value ?? '' }), cure: m.sheet_remark_month_first_do() };
		case 'mixed-days':
			return { title: m.sheet_remark_mixed_days({ value: remark.value ?? '' }), cure: m.sheet_remark_mixed_days_do() };
		default:
			return ofTarget?.(remark) ?? { title: remark.code };
	}
}
