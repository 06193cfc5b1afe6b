import { ulid } from 'ulid';
import type { RecordOf } from '#shared/kernel/envelope';
import { surveyReport, type SurveyReport } from '#shared/survey/kinds/survey-report';
import type { SurveyResponse } from '#shared/survey/kinds/survey-response';
import { ageBandCode, ageBands } from '#shared/survey/age-bands';
import { effectiveResponses } from '#shared/survey/effective-responses';
import { hideSmallGroups } from '#shared/kernel/hide-small-groups';
import { ikm } from '#shared/survey/ikm';
import { addResponse, emptyTotals } from '#shared/survey/survey-totals';
import { questionnaire } from '../reference/questionnaire';
import { ruleset } from '../reference/ruleset';
import { storedRecord } from '../reference/stored-record';
import { campaignId } from './demo-office';

/** Units whose result HR has published; of the others it is still to be done. */
const published = ['12.72.01.1001', '12.72.01.1002', '12.72.02.1001', 'DUKCAPIL'];

/** Results of a closed period as HR published them at `at`, from what had arrived by then: what comes later is then late. */
export function demoReports(responses: readonly RecordOf<SurveyResponse>[], period: string, at: Date, random: () => number) {
	const arrived = effectiveResponses(responses.filter(({ received }) => Date.parse(received!.at) <= at.getTime()));
	return published.map((unit) => {
		const of = { _id: `${surveyReport.kind}:${period}:${unit}:${ulid(at.getTime(), random)}`, unit, period };
		const counted = arrived.filter((response) => response.unit === unit);
		return storedRecord(
			surveyReport,
			{ ...of, by: 'bkpsdm', device: 'demo-kantor', at, received: at, body: result(counted, campaignId(period, unit), at) },
			random,
		);
	});
}

function result(counted: readonly RecordOf<SurveyResponse>[], campaign: string, upTo: Date): SurveyReport {
	const totals = emptyTotals();
	for (const response of counted) addResponse(totals, response);
	const unsur = questionnaire.unsur.map(({ key }) => key);
	const { index, letter, label } = ikm(totals, unsur, ruleset, 'tepat')!;
	const age = Object.fromEntries(ageBands(totals.age, ruleset.ageBands).map((band) => [ageBandCode(band), band.count]));
	const shown = (counts: Record<string, number>) => hideSmallGroups(counts, ruleset.smallestGroup);
	return {
		campaign,
		questionnaire: 'reference.questionnaire:skm-14-2017:1',
		ruleset: 'reference.ruleset:skm-14-2017',
		weight: 'tepat',
		n: totals.n,
		late: 0,
		sums: totals.sums,
		index,
		letter,
		label,
		profile: { sex: shown(totals.sex), age: shown(age), education: shown(totals.education), occupation: shown(totals.occupation) },
		upTo: upTo.toISOString(),
		media: [{ medium: 'Papan pengumuman kantor' }],
	};
}
