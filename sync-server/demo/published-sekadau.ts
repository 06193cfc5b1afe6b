import type { RecordOf } from '#shared/kernel/envelope';
import { surveyResponse } from '#shared/survey/kinds/survey-response';
import { ulid } from 'ulid';
import { storedRecord } from '../reference/stored-record';
import { campaignId, serviceId, type DemoUnit } from './demo-office';
import published from './sekadau-2019-s1.json';

/** The unit under which the published table stands. The page names no unit pelayanan and no jenis layanan. */
export const sekadau: DemoUnit = {
	code: 'SEKADAU',
	name: 'Kabupaten Sekadau (data terbitan 2019, contoh)',
	kind: 'setda',
	parent: null,
	services: [['umum', 'Tidak disebut dalam sumber']],
	population: null,
	askKelurahan: false,
};

export const sekadauPeriod = '2019-S1';

/** The 49 real rows a government page shows of its SKM 2019, as if HR had imported them at `imported`. Nothing else is known of the respondents. */
export function sekadauResponses(imported: Date, random: () => number): RecordOf<unknown>[] {
	return published.rows.map((row, index) =>
		storedRecord(
			surveyResponse,
			{
				_id: `survey.response:${ulid(imported.getTime(), random)}`,
				unit: sekadau.code,
				period: sekadauPeriod,
				by: 'bkpsdm',
				device: 'demo-kantor',
				at: imported,
				received: imported,
				body: {
					campaign: campaignId(sekadauPeriod, sekadau.code),
					questionnaire: 'reference.questionnaire:skm-14-2017:1',
					service: serviceId(sekadau.code, 'umum'),
					kelurahan: null,
					slot: null,
					profile: { sex: null, age: null, education: null, occupation: null },
					answers: Object.fromEntries(published.columns.map((key, column) => [key, row[column]!])),
					collection: 'import',
					origin: { file: 'sekadau-2019-s1.json', row: index + 1, by: 'bkpsdm' },
				},
			},
			random,
		),
	);
}
