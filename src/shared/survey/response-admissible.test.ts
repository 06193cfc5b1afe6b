import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordOf } from '../kernel/envelope';
import type { ReferenceCampaign } from './kinds/reference-campaign';
import type { ReferenceQuestionnaire } from './kinds/reference-questionnaire';
import type { ReferenceRegion } from '../personnel/kinds/reference-region';
import type { SurveyResponse } from './kinds/survey-response';
import { responseAdmissible, type ResponseReference } from './response-admissible';

const unsur = ['persyaratan', 'prosedur', 'waktu', 'biaya', 'produk', 'kompetensi', 'perilaku', 'sarana', 'pengaduan'];
const now = new Date('2026-11-24T10:05:00+07:00');

const response = (changed: Partial<SurveyResponse> = {}, outer: Partial<RecordOf<SurveyResponse>> = {}) =>
	({
		_id: 'survey.response:01KB0000000000000000000000',
		unit: 'DUKCAPIL',
		period: '2026-S2',
		by: 'petugas',
		at: '2026-11-24T10:00:00+07:00',
		...outer,
		body: {
			campaign: 'reference.campaign:2026-S2:DUKCAPIL',
			questionnaire: 'reference.questionnaire:skm-14-2017:1',
			service: 'reference.service:DUKCAPIL:KTP',
			kelurahan: null,
			answers: Object.fromEntries(unsur.map((key) => [key, 3])),
			collection: 'asked',
			...changed,
		},
	}) as RecordOf<SurveyResponse>;

const reference: ResponseReference = {
	campaign: {
		_id: 'reference.campaign:2026-S2:DUKCAPIL',
		unit: 'DUKCAPIL',
		period: '2026-S2',
		body: {
			start: '2026-07-01',
			end: '2026-12-31',
			services: ['reference.service:DUKCAPIL:KTP'],
			questionnaire: 'reference.questionnaire:skm-14-2017:1',
		},
	} as RecordOf<ReferenceCampaign>,
	questionnaire: { body: { unsur: unsur.map((key) => ({ key })) } } as RecordOf<ReferenceQuestionnaire>,
	region: { body: { kecamatan: [{ kelurahan: [{ code: '12.72.01.1001' }] }] } } as RecordOf<ReferenceRegion>,
};
const without = (key: keyof ResponseReference): ResponseReference => ({ ...reference, [key]: undefined });
const missing = Object.fromEntries(unsur.slice(1).map((key) => [key, 3]));
const older = (by: string, campaign = 'reference.campaign:2026-S2:DUKCAPIL') => response({ campaign }, { by });

describe('a complete response of an open campaign', () => {
	it('may count, whatever was answered', () => {
		const answers = fc.record(Object.fromEntries(unsur.map((key) => [key, fc.integer({ min: 1, max: 4 })])));
		const kelurahan = fc.constantFrom(null, '12.72.01.1001');
		fc.assert(
			fc.property(answers, kelurahan, (given, place) => {
				expect(responseAdmissible(response({ answers: given, kelurahan: place }), reference, now)).toBeNull();
			}),
		);
	});

	it('may correct the one before it, known or not', () => {
		const second = response({ supersedes: 'survey.response:X' }, { _id: 'survey.response:X:2' });
		const third = response({ supersedes: 'survey.response:X:2' }, { _id: 'survey.response:X:3' });
		expect(responseAdmissible(second, reference, now)).toBeNull();
		expect(responseAdmissible(third, { ...reference, superseded: older('petugas') }, now)).toBeNull();
	});

	it('may be an imported row of a closed period', () => {
		const old = response({ collection: 'import' }, { at: '2020-01-01T10:00:00+07:00' });
		expect(responseAdmissible(old, reference, new Date('2027-05-01T00:00:00Z'))).toBeNull();
	});
});

describe('a response that may not count is refused by name', () => {
	it.each([
		['unknown_campaign', response(), without('campaign')],
		['unknown_campaign', response({}, { unit: 'DPMPTSP' }), reference],
		['unknown_campaign', response({}, { period: '2026-S1' }), reference],
		['unknown_questionnaire', response(), without('questionnaire')],
		['unknown_questionnaire', response({ questionnaire: 'reference.questionnaire:own:1' }), reference],
		['unknown_service', response({ service: 'reference.service:DUKCAPIL:SIM' }), reference],
		['unknown_region', response({ kelurahan: '12.72.09.9999' }), reference],
		['unknown_region', response({ kelurahan: '12.72.01.1001' }), without('region')],
		['unknown_unsur', response({ answers: { ...missing, persyaratan: 2, maklumat: 1 } }), reference],
		['answers_incomplete', response({ answers: missing }), reference],
		['answers_incomplete', response({ answers: {} }), reference],
		[
			'supersedes_foreign',
			response({ supersedes: 'survey.response:X' }, { _id: 'survey.response:X:2' }),
			{ ...reference, superseded: older('petugas2') },
		],
		[
			'supersedes_foreign',
			response({ supersedes: 'survey.response:X' }, { _id: 'survey.response:X:2' }),
			{ ...reference, superseded: older('petugas', 'reference.campaign:2026-S1:DUKCAPIL') },
		],
		['supersedes_foreign', response({ supersedes: 'survey.response:Y' }, { _id: 'survey.response:X:2' }), reference],
		['supersedes_foreign', response({ supersedes: 'survey.response:X' }, { _id: 'survey.response:X:3' }), reference],
		['period_not_open', response({}, { at: '2026-06-30T23:59:59+07:00' }), reference],
	])('%s', (code, given, against) => {
		expect(responseAdmissible(given, against, now)).toMatchObject({ code, message: expect.stringMatching(/\.$/) });
	});
});
