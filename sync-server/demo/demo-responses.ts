import { ulid } from 'ulid';
import type { RecordOf } from '#shared/kernel/envelope';
import { surveyResponse, type SurveyResponse } from '#shared/survey/kinds/survey-response';
import { questionnaire } from '../reference/questionnaire';
import { storedRecord } from '../reference/stored-record';
import { campaignId, serviceId, type DemoUnit } from './demo-office';
import { pick } from './seeded-random';
import { suggestions } from './demo-suggestions';

const hour = 60 * 60 * 1000;
const day = 24 * hour;

type Response = RecordOf<SurveyResponse>;

export interface Wave {
	unit: DemoUnit;
	period: string;
	count: number;
	/** Between which moments answers were taken, in milliseconds: whole days of Asia/Jakarta. */
	from: number;
	to: number;
	/** Of the last answers, how many arrived only after the period had ended. */
	late: number;
}

/** How the answers of one unsur fall: weights of the scores 1 to 4. Free services score 4 in biaya by construction. */
const usual: Record<string, number[]> = {
	persyaratan: [1, 7, 62, 30],
	prosedur: [2, 12, 60, 26],
	waktu: [4, 20, 54, 22],
	biaya: [0, 2, 8, 90],
	produk: [1, 6, 63, 30],
	kompetensi: [1, 6, 60, 33],
	perilaku: [1, 7, 52, 40],
	sarana: [5, 27, 50, 18],
	pengaduan: [3, 14, 45, 38],
};

/** Invented responses of one unit in one period. The same seed gives the same ones. */
export function waveOfResponses(wave: Wave, random: () => number): Response[] {
	// A unit is a little better or worse than the others, in everything.
	const leaning = 0.7 + random() * 0.8;
	const times = Array.from({ length: wave.count }, () => officeHour(wave, random)).sort((a, b) => a - b);
	return times.map((time, index) => response(wave, time, index >= wave.count - wave.late, leaning, random));
}

function response({ unit, period, to }: Wave, time: number, late: boolean, leaning: number, random: () => number): Response {
	const by = /^(12\.72\.02|DPMPTSP)/.test(unit.code) ? 'petugas2' : 'petugas';
	// Most arrive the same evening; some wait for a signal until the next days.
	const waited = 2 * hour + (random() < 0.8 ? random() * 6 : random() * 60) * hour;
	const arrival = late ? to + day + random() * 2 * day : Math.min(time + waited, to - random() * hour);
	const [service] = unit.services[Math.floor(random() * unit.services.length)]!;
	const clock = new Date(time + 7 * hour).getUTCHours();
	const suggestion = random() < 0.16 ? suggestions[Math.floor(random() * suggestions.length)] : undefined;
	const handedOver = random() < 0.7;
	return storedRecord(
		surveyResponse,
		{
			_id: `survey.response:${ulid(time, random)}`,
			unit: unit.code,
			period,
			by,
			device: `demo-tablet-${by}`,
			at: new Date(time),
			received: new Date(arrival),
			body: {
				campaign: campaignId(period, unit.code),
				questionnaire: 'reference.questionnaire:skm-14-2017:1',
				service: serviceId(unit.code, service),
				kelurahan: unit.askKelurahan
					? pick(random, ['12.72.01.1001', '12.72.01.1002', '12.72.02.1001', '12.72.03.1001'], [4, 3, 2, 2])
					: null,
				slot: clock < 12 ? '08-12' : '13-17',
				profile: {
					sex: pick(random, ['L', 'P'] as const, [46, 54]),
					age: 17 + Math.floor(random() * random() * 55),
					education: pick(random, ['SD', 'SMP', 'SMA', 'D1-D3', 'S1', 'S2', 'S3'] as const, [6, 12, 48, 12, 19, 3, 0.3]),
					occupation: pick(random, ['PNS', 'TNI', 'POLRI', 'SWASTA', 'WIRAUSAHA', 'LAINNYA'] as const, [9, 1, 1, 31, 33, 25]),
				},
				answers: Object.fromEntries(
					questionnaire.unsur.map(({ key }) => {
						const [one, two, three, four] = usual[key] as [number, number, number, number];
						return [key, pick(random, [1, 2, 3, 4], [one / leaning, two / leaning, three, four * leaning])];
					}),
				),
				...(suggestion && { suggestion }),
				collection: handedOver ? 'handed-over' : 'asked',
				...(!handedOver && random() < 0.2 && { assisted: true }),
			},
		},
		random,
	);
}

/** A moment of the wave in one of the form's two slots, on a working day where there is one. */
function officeHour({ from, to }: Wave, random: () => number): number {
	const days = Math.round((to - from) / day);
	let midnight = from + Math.floor(random() * days) * day;
	for (let tries = 0; tries < 7 && isWeekend(midnight); tries++) midnight = midnight + day < to ? midnight + day : from;
	const [opens, hours] = pick(random, [[8, 4] as const, [13, 3] as const], [65, 35]);
	return midnight + Math.floor((opens + random() * hours) * 3600) * 1000; // whole seconds
}

function isWeekend(midnight: number): boolean {
	return [0, 6].includes(new Date(midnight + 7 * hour).getUTCDay());
}
