import type { Ikm } from '#shared/survey/ikm';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import type { ReferenceQuestionnaire } from '#shared/survey/kinds/reference-questionnaire';
import { unsurNo } from '../figures/pool';
import { weightWords } from '../figures/weight-words';
import type { ReportFilter } from '../filter/filter';
import { whole, type Sheet } from '$lib/spreadsheet/write/sheet';

/** The table per unsur as it stands on the screen, with the index and the weight below. `heading`: unit and period in words. */
export function unsurSheet(
	ikm: Ikm,
	questionnaire: ReferenceQuestionnaire,
	order: ReportFilter['order'],
	heading: readonly string[],
): Sheet {
	const known = new Map(questionnaire.unsur.map((unsur) => [unsur.key, unsur]));
	return {
		name: m.reports_sheet_unsur(),
		rows: [
			...heading.map((line) => [line]),
			[],
			[
				m.reports_code(),
				m.reports_unsur(),
				m.reports_sum(),
				m.reports_nrr(),
				m.reports_nrr_weighted(),
				m.reports_converted(),
				m.reports_letter(),
				m.reports_label(),
			],
			...ikm.unsur.map((result) => {
				const unsur = known.get(result.key)!;
				return [
					`U${unsurNo(unsur, order)}`,
					unsur.name[getLocale()],
					whole(result.sum),
					{ value: result.nrr, digits: 3 },
					{ value: result.weighted, digits: 3 },
					{ value: result.converted, digits: 2 },
					result.letter,
					result.label,
				];
			}),
			[],
			[null, m.reports_respondents(), whole(ikm.n)],
			[null, m.reports_unconverted(), { value: ikm.unconverted, digits: 4 }],
			[null, m.reports_index(), { value: ikm.index, digits: 2 }, null, null, null, ikm.letter, ikm.label],
			[null, weightWords(ikm.weight, ikm.unsur.length)],
		],
	};
}
