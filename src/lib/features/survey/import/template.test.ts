import { describe, expect, it } from 'vitest';
import { setLocale } from '$lib/paraglide/runtime';
import { guessColumns, needsOrder, targetsOf } from './columns/guess-columns';
import { skmQuestionnaire } from './fixtures/skm-questionnaire';
import { context } from './fixtures/import-world';
import { readFile } from '$lib/spreadsheet/read/read-file';
import { checkRows } from './rows/check-rows';
import { templateCsv, templateRows, templateXlsx } from './template';

const { unsur } = skmQuestionnaire;

describe('the form to fill in', () => {
	it.each(['id', 'en'] as const)('is understood without a question in %s', (locale) => {
		void setLocale(locale, { reload: false });
		const guesses = guessColumns(templateRows(unsur)[0]!, unsur);
		expect(needsOrder(guesses)).toBe(false);
		expect(targetsOf(guesses, null).slice(1)).not.toContain(null);
		void setLocale('id', { reload: false });
	});

	it.each(['csv', 'xlsx'])('comes back whole as %s', async (end) => {
		const blob = end === 'csv' ? templateCsv(unsur) : await templateXlsx(unsur);
		const book = await readFile(`formulir.${end}`, new Uint8Array(await blob.arrayBuffer()));
		const table = book.tables[0]!;
		const targets = targetsOf(guessColumns(table.rows[0]!, unsur), null);
		const { rows } = checkRows(table, { header: 0, targets }, skmQuestionnaire, context);
		expect(rows).toMatchObject([
			{ state: 'ok', extras: { day: '2026-11-24', profile: { sex: 'P', age: 35, education: 'SMA', occupation: 'WIRAUSAHA' } } },
		]);
	});
});
