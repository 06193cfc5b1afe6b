import { ulid } from 'ulid';
import type { RecordOf } from '#shared/kernel/envelope';
import type { ReferenceCampaign } from '#shared/survey/kinds/reference-campaign';
import { surveyResponse, type SurveyResponse } from '#shared/survey/kinds/survey-response';
import type { random } from './random.ts';

const unsur = ['persyaratan', 'prosedur', 'waktu', 'biaya', 'produk', 'kompetensi', 'perilaku', 'sarana', 'pengaduan'];

/** A citizen's answers as a tablet would submit them, about 880 bytes. `changed` overwrites parts of the body. */
export function makeResponse(
	campaign: RecordOf<ReferenceCampaign>,
	by: string,
	chance: ReturnType<typeof random>,
	changed: Partial<SurveyResponse> = {},
): RecordOf<SurveyResponse> {
	const { services, questionnaire } = campaign.body;
	return {
		_id: `survey.response:${ulid()}`,
		kind: surveyResponse.kind,
		v: surveyResponse.v,
		unit: campaign.unit,
		period: campaign.period,
		by,
		device: 'tablet-of-the-tests',
		at: new Date().toISOString(),
		edit: ulid(),
		body: {
			campaign: campaign._id,
			questionnaire,
			service: chance.pick(services),
			kelurahan: null,
			slot: chance.pick(['08-12', '13-17'] as const),
			profile: {
				sex: chance.pick(['L', 'P'] as const),
				age: chance.between(17, 80),
				education: chance.pick(['SD', 'SMP', 'SMA', 'D1-D3', 'S1'] as const),
				occupation: chance.pick(['PNS', 'SWASTA', 'WIRAUSAHA'] as const),
			},
			answers: Object.fromEntries(unsur.map((key) => [key, chance.between(1, 4)])),
			suggestion: `Loket dibuka lebih pagi, dan tempat duduk ditambah. ${chance.between(1, 999_999)}`,
			collection: 'asked',
			...changed,
		},
	};
}
