import { testResponse } from '$lib/device/test-response';
import type { RecordOf } from '#shared/kernel/envelope';
import type { ReferenceQuestionnaire } from '#shared/survey/kinds/reference-questionnaire';
import type { ReferenceRuleset } from '#shared/survey/kinds/reference-ruleset';
import type { ReferenceCampaign } from '#shared/survey/kinds/reference-campaign';
import type { SurveyResponse } from '#shared/survey/kinds/survey-response';
import { addResponse, emptyTotals, totalsKey, type SurveyTotals } from '#shared/survey/survey-totals';
import { groupCells, type Campaign, type Office } from './figures/office';

const both = (id: string) => ({ id, en: id });
const names = ['persyaratan', 'prosedur', 'waktu', 'biaya', 'produk', 'kompetensi', 'perilaku', 'sarana', 'pengaduan'];

/** The questionnaire of the tests: nine unsur in the form's order, sarana and pengaduan changing places in the list. */
export const questionnaire: ReferenceQuestionnaire = {
	title: both('SKM'),
	regulation: 'PermenPANRB 14/2017',
	validFrom: '2017-05-09',
	validTo: null,
	notice: both(''),
	unsur: names.map((key, i) => ({
		key,
		formNo: i + 1,
		listNo: key === 'sarana' ? 9 : key === 'pengaduan' ? 8 : i + 1,
		name: both(key.toUpperCase()),
		definition: both(''),
		question: both(''),
		choices: [both('1'), both('2'), both('3'), both('4')],
	})),
};

/** The rule of the tests. */
export const ruleset: ReferenceRuleset = {
	title: 'PermenPANRB 14/2017',
	validFrom: '2017-05-09',
	validTo: null,
	classes: [
		{ from: 8831, letter: 'A', label: 'Sangat Baik' },
		{ from: 7661, letter: 'B', label: 'Baik' },
		{ from: 6500, letter: 'C', label: 'Kurang Baik' },
		{ from: 2500, letter: 'D', label: 'Tidak Baik' },
	],
	ageBands: [17, 25, 35, 45, 55],
	smallestGroup: 5,
	sample: { chiSquareThousandths: 3841, marginHundredths: 5 },
};

/** A survey of a unit in a period; whatever is given replaces the default. */
export function testCampaign(period: string, unit: string, body: Partial<ReferenceCampaign> = {}): Campaign {
	return {
		_id: `reference.campaign:${period}:${unit}`,
		kind: 'reference.campaign',
		v: 1,
		unit,
		period,
		by: 'bkpsdm',
		device: 'office',
		at: '2026-06-30T08:00:00+07:00',
		edit: '01JZ0000000000000000000000',
		body: {
			title: 'SKM',
			start: '2026-07-01',
			end: '2026-12-31',
			services: [`reference.service:${unit}:KTP`],
			questionnaire: 'reference.questionnaire:skm-14-2017:1',
			ruleset: 'reference.ruleset:skm-14-2017',
			population: null,
			weight: 'tepat',
			askKelurahan: true,
			...body,
		},
	};
}

/** An office that holds these surveys and responses, its running totals folded from them. */
export function testOffice(campaigns: readonly Campaign[], responses: readonly RecordOf<SurveyResponse>[]): Office {
	const cells = new Map<string, SurveyTotals>();
	for (const response of responses) {
		const key = totalsKey(response);
		cells.set(key, addResponse(cells.get(key) ?? emptyTotals(), response));
	}
	return {
		units: new Map(campaigns.map(({ unit }) => [unit, `Unit ${unit}`])),
		services: new Map(),
		kelurahan: new Map([['12.72.01.1001', 'Kebun Sayur']]),
		questionnaires: new Map([['reference.questionnaire:skm-14-2017:1', questionnaire]]),
		rulesets: new Map([['reference.ruleset:skm-14-2017', ruleset]]),
		campaigns,
		contacts: [],
		published: [],
		cells: groupCells([...cells].map(([key, totals]) => ({ key, totals }))),
		pulled: { at: '2026-11-24T08:00:00Z', loading: false },
		unreadable: 0,
	};
}

/** `n` responses that all give this score to every unsur. */
export function testResponses(n: number, score: number, given: Parameters<typeof testResponse>[0] = {}): RecordOf<SurveyResponse>[] {
	const answers = Object.fromEntries(names.map((key) => [key, score]));
	return Array.from({ length: n }, () => testResponse({ ...given, body: { ...given.body, answers } }));
}
