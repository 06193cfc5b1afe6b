import type { RecordOf } from '#shared/kernel/envelope';
import { referenceCampaign } from '#shared/survey/kinds/reference-campaign';
import { referenceService } from '#shared/survey/kinds/reference-service';
import { referenceUnit, type ReferenceUnit } from '#shared/personnel/kinds/reference-unit';
import { parsePeriod, periodLabel, periodSpan } from '#shared/kernel/period';
import { storedRecord } from '../reference/stored-record';

export interface DemoUnit {
	code: string;
	name: string;
	kind: ReferenceUnit['kind'];
	parent: string | null;
	/** Short code and name of each jenis layanan; a unit without any is not surveyed. */
	services: readonly (readonly [code: string, name: string])[];
	/** N of its campaigns: recipients in the same period of the year before. */
	population: number | null;
	askKelurahan: boolean;
}

const atKelurahan = [
	['sku', 'Surat Keterangan Usaha'],
	['domisili', 'Surat Keterangan Domisili'],
	['pengantar-ktp-kk', 'Surat Pengantar KTP/KK'],
] as const;

const kecamatan = (code: string, name: string): DemoUnit => {
	return { code, name: `Kecamatan ${name}`, kind: 'kecamatan', parent: null, services: [], population: null, askKelurahan: false };
};
const kelurahan = (code: string, name: string, population: number): DemoUnit => {
	const parent = code.slice(0, 8);
	return { code, name: `Kelurahan ${name}`, kind: 'kelurahan', parent, services: atKelurahan, population, askKelurahan: false };
};

/** A small part of the city: three kecamatan with two kelurahan each, and two dinas. Places are real, figures invented. */
export const demoUnits: readonly DemoUnit[] = [
	kecamatan('12.72.01', 'Siantar Timur'),
	kelurahan('12.72.01.1001', 'Kebun Sayur', 174),
	kelurahan('12.72.01.1002', 'Tomuan', 220),
	kecamatan('12.72.02', 'Siantar Barat'),
	kelurahan('12.72.02.1001', 'Dwikora', 130),
	kelurahan('12.72.02.1002', 'Proklamasi', 95),
	kecamatan('12.72.03', 'Siantar Utara'),
	kelurahan('12.72.03.1001', 'Melayu', 110),
	kelurahan('12.72.03.1002', 'Martoba', 150),
	{
		code: 'DUKCAPIL',
		name: 'Dinas Kependudukan dan Pencatatan Sipil',
		kind: 'dinas',
		parent: null,
		services: [
			['ktp-el', 'KTP-el'],
			['akta-kelahiran', 'Akta Kelahiran'],
			['kartu-keluarga', 'Kartu Keluarga'],
		],
		population: 4200,
		// It also serves in the kelurahan ("jemput bola").
		askKelurahan: true,
	},
	{
		code: 'DPMPTSP',
		name: 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu',
		kind: 'dinas',
		parent: null,
		services: [
			['izin-usaha', 'Perizinan Berusaha'],
			['izin-bangunan', 'Persetujuan Bangunan Gedung'],
			['izin-praktik', 'Izin Praktik Tenaga Kesehatan'],
		],
		population: 640,
		askKelurahan: false,
	},
];

const within = (parent: string, code: string, name: string, kind: DemoUnit['kind'] = 'bidang'): DemoUnit => {
	return { code: `${parent}.${code}`, name, kind, parent, services: [], population: null, askKelurahan: false };
};

/** Units nobody surveys: those within the two dinas, and the secretariat of the city. */
export const staffUnits: readonly DemoUnit[] = [
	{ code: 'SETDA', name: 'Sekretariat Daerah', kind: 'setda', parent: null, services: [], population: null, askKelurahan: false },
	within('DUKCAPIL', 'SEKRETARIAT', 'Sekretariat Dinas Kependudukan dan Pencatatan Sipil', 'bagian'),
	within('DUKCAPIL', 'DAFDUK', 'Bidang Pelayanan Pendaftaran Penduduk'),
	within('DUKCAPIL', 'CAPIL', 'Bidang Pelayanan Pencatatan Sipil'),
	within('DPMPTSP', 'SEKRETARIAT', 'Sekretariat Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu', 'bagian'),
	within('DPMPTSP', 'IZIN', 'Bidang Perizinan dan Nonperizinan'),
	within('DPMPTSP', 'MODAL', 'Bidang Penanaman Modal'),
];

/** The units that are surveyed. */
export const surveyedUnits = demoUnits.filter((unit) => unit.services.length > 0);

export function serviceId(unit: string, code: string): string {
	return `reference.service:${unit}:${code}`;
}

export function campaignId(period: string, unit: string): string {
	return `reference.campaign:${period}:${unit}`;
}

const byHr = { by: 'bkpsdm', device: 'demo-kantor' };

/** Units and jenis layanan, as HR entered them at `entered`. */
export function unitRecords(units: readonly DemoUnit[], entered: Date, random: () => number): RecordOf<unknown>[] {
	const at = { at: entered, received: entered, period: '*', ...byHr };
	return units.flatMap(({ code, name, kind, parent, services }) => [
		storedRecord(
			referenceUnit,
			{ ...at, _id: `reference.unit:${code}`, unit: code, body: { code, name, kind, parent, validFrom: '2017-01-01', validTo: null } },
			random,
		),
		...services.map(([short, service]) =>
			storedRecord(referenceService, { ...at, _id: serviceId(code, short), unit: code, body: { name: service, active: true } }, random),
		),
	]);
}

/** One campaign per surveyed unit of the period, entered a week before it opens. */
export function campaignRecords(units: readonly DemoUnit[], period: string, random: () => number): RecordOf<unknown>[] {
	const { start, end } = periodSpan(parsePeriod(period)!);
	const entered = new Date(Date.parse(`${start}T10:00:00+07:00`) - 7 * 24 * 60 * 60 * 1000);
	return units.map(({ code: unit, services, population, askKelurahan }) =>
		storedRecord(
			referenceCampaign,
			{
				_id: campaignId(period, unit),
				unit,
				period,
				...byHr,
				at: entered,
				received: entered,
				body: {
					title: `SKM ${periodLabel(period, 'id')}`,
					start,
					end,
					services: services.map(([code]) => serviceId(unit, code)),
					questionnaire: 'reference.questionnaire:skm-14-2017:1',
					ruleset: 'reference.ruleset:skm-14-2017',
					population,
					weight: 'tepat',
					askKelurahan,
				},
			},
			random,
		),
	);
}
