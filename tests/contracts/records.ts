import { ulid } from 'ulid';
import type { Envelope, RecordOf } from '#shared/kernel/envelope';
import type { ReferenceCampaign } from '#shared/survey/kinds/reference-campaign';
import type { ReferenceQuestionnaire } from '#shared/survey/kinds/reference-questionnaire';
import type { ReferenceRegion } from '#shared/personnel/kinds/reference-region';
import type { ReferenceService } from '#shared/survey/kinds/reference-service';
import type { SurveyReport } from '#shared/survey/kinds/survey-report';
import type { SurveyResponse } from '#shared/survey/kinds/survey-response';
import type { Office } from './office';

const day = 24 * 60 * 60 * 1000;
const onDay = (offset: number) => new Date(Date.now() + offset * day).toISOString().slice(0, 10);
const unsur = ['persyaratan', 'waktu', 'biaya'];
const both = (text: string) => ({ id: text, en: text });

/** An envelope by `by` around a body; `at` is now unless said. */
export function record<Body>(by: string, id: string, body: Body, more: Partial<Envelope> = {}): RecordOf<Body> {
	return {
		_id: id,
		kind: id.split(':')[0]!,
		v: 1,
		unit: '*',
		period: '*',
		by,
		device: 'TABLET-1',
		at: new Date().toISOString(),
		edit: ulid(),
		...more,
		body,
	};
}

/** A well-formed response that counts for the open campaign. */
export function response(more: Partial<Envelope> = {}, body: Partial<SurveyResponse> = {}): RecordOf<SurveyResponse> {
	return record(
		'petugas',
		`survey.response:${ulid()}`,
		{
			campaign: 'reference.campaign:2026-S2:DUKCAPIL',
			questionnaire: 'reference.questionnaire:uji:1',
			service: 'reference.service:DUKCAPIL:KTP',
			kelurahan: null,
			slot: '08-12',
			profile: { sex: 'L', age: 33, education: 'SMA', occupation: 'PNS' },
			answers: { persyaratan: 3, waktu: 4, biaya: 2 },
			collection: 'asked',
			...body,
		},
		{ unit: 'DUKCAPIL', period: '2026-S2', ...more },
	);
}

/** A published result of one unit. */
export function report(unit = 'DUKCAPIL'): RecordOf<SurveyReport> {
	return record(
		'bkpsdm',
		`survey.report:2026-S2:${unit}:${ulid()}`,
		{
			campaign: `reference.campaign:2026-S2:${unit}`,
			questionnaire: 'reference.questionnaire:uji:1',
			ruleset: 'reference.ruleset:skm-14-2017',
			weight: 'tepat',
			n: 1,
			late: 0,
			sums: { persyaratan: 3, waktu: 4, biaya: 2 },
			index: 7500,
			letter: 'C',
			label: 'Kurang baik',
			profile: {},
			upTo: new Date().toISOString(),
			media: [],
		},
		{ unit, period: '2026-S2' },
	);
}

/** A campaign of `unit`, open from yesterday to tomorrow unless said. */
export function campaign(unit = 'DUKCAPIL', more: Partial<ReferenceCampaign> = {}, period = '2026-S2'): RecordOf<ReferenceCampaign> {
	return record(
		'bkpsdm',
		`reference.campaign:${period}:${unit}`,
		{
			title: 'Survei uji',
			start: onDay(-1),
			end: onDay(1),
			services: [`reference.service:${unit}:KTP`],
			questionnaire: 'reference.questionnaire:uji:1',
			ruleset: 'reference.ruleset:skm-14-2017',
			population: null,
			weight: 'tepat',
			askKelurahan: false,
			...more,
		},
		{ unit, period },
	);
}

const questionnaire: ReferenceQuestionnaire = {
	title: both('Kuesioner uji'),
	regulation: 'PermenPANRB 14/2017',
	validFrom: '2017-05-09',
	validTo: null,
	notice: both('Anonim dan sukarela.'),
	unsur: unsur.map((key, index) => ({
		key,
		listNo: index + 1,
		formNo: index + 1,
		name: both(key),
		definition: both(key),
		question: both(key),
		choices: ['1', '2', '3', '4'].map(both),
	})),
};

const region: ReferenceRegion = {
	name: 'Kota uji',
	kecamatan: [{ code: '12.72.01', name: 'Siantar Barat', kelurahan: [{ code: '12.72.01.1001', name: 'Proklamasi' }] }],
};

const service = (unit: string): RecordOf<ReferenceService> =>
	record('bkpsdm', `reference.service:${unit}:KTP`, { name: 'KTP elektronik', active: true }, { unit });

/** HR fills the reference feed with what responses are held against. Units: DUKCAPIL and DPMPTSP. */
export async function fillReference(office: Pick<Office, 'push'>): Promise<void> {
	const rows = await office.push('hr', 'reference', [
		record('bkpsdm', 'reference.questionnaire:uji:1', questionnaire),
		record('bkpsdm', 'reference.region:12.72', region),
		service('DUKCAPIL'),
		service('DPMPTSP'),
		campaign('DUKCAPIL'),
		campaign('DPMPTSP'),
	]);
	const bad = rows.find((row) => !row.ok);
	if (bad) throw new Error(`the reference was not taken: ${JSON.stringify(bad)}`);
}
