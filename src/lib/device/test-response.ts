import { ulid } from 'ulid';
import type { RecordOf } from '#shared/kernel/envelope';
import type { SurveyResponse } from '#shared/survey/kinds/survey-response';

/** Nine answers, for tests. */
const unsur = ['persyaratan', 'prosedur', 'waktu', 'biaya', 'produk', 'kompetensi', 'perilaku', 'sarana', 'pengaduan'];

/** A complete response for tests; whatever is given replaces the default. */
export function testResponse(
	given: Partial<Omit<RecordOf<SurveyResponse>, 'body'>> & { body?: Partial<SurveyResponse> } = {},
): RecordOf<SurveyResponse> {
	const unit = given.unit ?? 'DUKCAPIL';
	const period = given.period ?? '2026-S2';
	return {
		_id: `survey.response:${ulid()}`,
		kind: 'survey.response',
		v: 1,
		unit,
		period,
		by: 'petugas',
		device: 'tablet-1',
		at: '2026-11-24T10:00:00+07:00',
		edit: ulid(),
		...given,
		body: {
			campaign: `reference.campaign:${period}:${unit}`,
			questionnaire: 'reference.questionnaire:skm-14-2017:1',
			service: `reference.service:${unit}:KTP`,
			kelurahan: null,
			slot: null,
			profile: { sex: 'P', age: 30, education: 'SMA', occupation: 'WIRAUSAHA' },
			answers: Object.fromEntries(unsur.map((key) => [key, 3])),
			collection: 'asked',
			...given.body,
		},
	};
}
