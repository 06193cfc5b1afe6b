import { jakartaDay } from '#shared/kernel/days';
import { m } from '$lib/paraglide/messages';
import type { RecordOf } from '#shared/kernel/envelope';
import type { SurveyResponse } from '#shared/survey/kinds/survey-response';
import { ikm } from '#shared/survey/ikm';
import { addResponse, emptyTotals } from '#shared/survey/survey-totals';
import { inOrder, unsurNo, type Pool } from '../figures/pool';
import { weightWords } from '../figures/weight-words';
import type { ReportFilter } from '../filter/filter';
import { whole, type Sheet } from '$lib/spreadsheet/write/sheet';

/** Title of the annex, in the regulation's words. */
const title = 'PENGOLAHAN DATA SURVEI KEPUASAN MASYARAKAT PER RESPONDEN DAN PER UNSUR PELAYANAN';

/**
 * The annex table: a row for each respondent, with the foot rows of the official sheet, worked out from these rows. Nothing of the profile, of who
 * took it or on which device; the time cut to day and slot, and no order within them, so that nobody is found again by
 * having come third that morning.
 */
export function annexSheet(
	responses: readonly RecordOf<SurveyResponse>[],
	{ questionnaire, ruleset, rule }: Pick<Pool, 'questionnaire' | 'ruleset' | 'rule'>,
	order: ReportFilter['order'],
	heading: readonly string[],
): Sheet {
	const unsur = inOrder(questionnaire.unsur, order);
	const keys = unsur.map(({ key }) => key);
	const totals = responses.reduce((sum, response) => addResponse(sum, response), emptyTotals());
	const index = ikm(totals, keys, ruleset, rule.weight);
	const of = (key: string) => index?.unsur.find((each) => each.key === key);
	const rows = responses.map(({ at, body }) => ({
		day: jakartaDay(at),
		slot: body.slot ?? '-',
		scores: unsur.map(({ key }) => body.answers[key] ?? 0),
	}));
	rows.sort((a, b) => compare(a.day, b.day) || compare(a.slot, b.slot) || compare(a.scores.join(), b.scores.join()));
	return {
		name: m.reports_sheet_annex(),
		rows: [
			[title],
			...heading.map((line) => [line]),
			[],
			[m.reports_annex_no(), m.reports_annex_day(), m.reports_annex_slot(), ...unsur.map((each) => `U${unsurNo(each, order)}`)],
			['', '', '', ...unsur.map((each) => each.name.id)],
			...rows.map(({ day, slot, scores }, i) => [whole(i + 1), day, slot, ...scores.map(whole)]),
			['Σ Nilai / Unsur', null, null, ...unsur.map(({ key }) => whole(of(key)?.sum ?? 0))],
			['NRR / Unsur', null, null, ...unsur.map(({ key }) => ({ value: of(key)?.nrr ?? 0, digits: 3 }))],
			[
				'NRR Tertimbang / Unsur',
				null,
				null,
				...unsur.map(({ key }) => ({ value: of(key)?.weighted ?? 0, digits: 3 })),
				'*)',
				{ value: index?.unconverted ?? 0, digits: 4 },
			],
			['IKM UNIT PELAYANAN', null, null, ...unsur.map(() => null), '**)', { value: index?.index ?? 0, digits: 2 }],
			[`*) ${m.reports_legend_unconverted()}`],
			[`**) ${m.reports_legend_converted()}`],
			[weightWords(rule.weight, keys.length)],
		],
	};
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
