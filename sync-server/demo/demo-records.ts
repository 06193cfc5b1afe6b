import { officeContact } from '#shared/office/kinds/office-contact';
import type { Feed } from '#shared/kernel/feeds';
import type { RecordOf } from '#shared/kernel/envelope';
import { surveyResponse, type SurveyResponse } from '#shared/survey/kinds/survey-response';
import { parsePeriod, periodAt, periodCodeOf, periodSpan, previousPeriod } from '#shared/kernel/period';
import { storedRecord } from '../reference/stored-record';
import { demoAccounts } from './demo-accounts';
import { campaignRecords, demoUnits, staffUnits, surveyedUnits, unitRecords, type DemoUnit } from './demo-office';
import { demoAppraisals } from './appraisals/demo-appraisals';
import { periodRecords } from './appraisals/period-records';
import { toldQuarters } from './appraisals/told-quarters';
import { demoReports } from './demo-reports';
import { waveOfResponses } from './demo-responses';
import { personRecords, templateRecords } from './people/person-records';
import { seededRandom } from './seeded-random';
import { demoProgrammes } from './trainings/demo-programmes';
import { demoVoices } from './voices/demo-voices';
import { demoTrainings } from './trainings/demo-trainings';

const hour = 60 * 60 * 1000;

/** Responses per unit: in the semester that has closed, of those the late ones, and so far in the running one. */
const counts: Record<string, { closed: number; late: number; open: number }> = {
	'12.72.01.1001': { closed: 62, late: 3, open: 37 },
	'12.72.01.1002': { closed: 34, late: 0, open: 0 },
	'12.72.02.1001': { closed: 48, late: 1, open: 9 },
	'12.72.02.1002': { closed: 22, late: 0, open: 0 },
	'12.72.03.1001': { closed: 18, late: 0, open: 0 },
	'12.72.03.1002': { closed: 3, late: 0, open: 0 },
	DUKCAPIL: { closed: 84, late: 0, open: 14 },
	DPMPTSP: { closed: 36, late: 0, open: 0 },
};

/**
 * The demo office on one day (`2026-11-24`): units, people, services, the campaigns of the running and of the past semester with
 * invented responses, the appraisals of the year, trainings, and citizens' voices. The same day gives the same records to the letter.
 */
export function demoRecords(today: string): Record<Feed, RecordOf<unknown>[]> {
	const random = seededRandom(2017);
	const running = periodAt('semester', today);
	const past = previousPeriod(running);
	const midnight = Date.parse(`${today}T00:00:00+07:00`);
	const opened = Date.parse(`${periodSpan(past).start}T09:00:00+07:00`) - 14 * 24 * hour;

	const reference = [
		...unitRecords(demoUnits, new Date(opened), random),
		...campaignRecords(surveyedUnits, periodCodeOf(past), random),
		...campaignRecords(surveyedUnits, periodCodeOf(running), random),
	];
	reference.push(...personnelRecords(today));
	const wave = waves(midnight, random);
	const closed = surveyedUnits.flatMap((unit) => wave(unit, periodCodeOf(past), 'closed'));
	closed.push(...corrections(closed, random));
	const open = surveyedUnits.flatMap((unit) => wave(unit, periodCodeOf(running), 'open'));
	const publication = new Date(Date.parse(`${periodSpan(running).start}T15:30:00+07:00`));
	const reports = publication.getTime() < midnight ? demoReports(closed, periodCodeOf(past), publication, random) : [];
	const survey: RecordOf<unknown>[] = [...closed, ...open, ...reports];
	return {
		reference,
		survey: byArrival(survey),
		appraisal: byArrival(demoAppraisals(today, midnight)),
		training: byArrival([...demoProgrammes(today, midnight), ...demoTrainings(today, midnight)]),
		engagement: byArrival(demoVoices(midnight)),
		office: contacts(midnight, random),
	};
}

/** What HR entered a year ago: units within units, people, periods, and the library for SKPs. */
function personnelRecords(today: string): RecordOf<unknown>[] {
	const year = Number(today.slice(0, 4));
	const random = seededRandom(year);
	const entered = new Date(`${year - 1}-01-04T09:00:00+07:00`);
	return [
		...unitRecords(staffUnits, entered, random),
		...periodRecords(year, toldQuarters(today), entered, random),
		...personRecords(year, entered, random),
		...templateRecords(entered, random),
	];
}

function byArrival(records: RecordOf<unknown>[]): RecordOf<unknown>[] {
	return records.sort((a, b) => Date.parse(a.received!.at) - Date.parse(b.received!.at));
}

/** Makes the responses of a unit in one period, none of which may have been taken or have arrived after `midnight`. */
function waves(midnight: number, random: () => number) {
	return (unit: DemoUnit, period: string, which: 'closed' | 'open') => {
		const { start, end } = periodSpan(parsePeriod(period)!);
		const from = Date.parse(`${start}T00:00:00+07:00`);
		const to = Math.min(Date.parse(`${end}T00:00:00+07:00`) + 24 * hour, midnight);
		const { late, ...sizes } = counts[unit.code]!;
		const count = to > from ? sizes[which] : 0; // on the first day of a semester nobody has answered yet
		const haveArrived = which === 'closed' && to + 3 * 24 * hour < midnight;
		return waveOfResponses({ unit, period, count, from, to, late: haveArrived ? late : 0 }, random);
	};
}

/** The second answer sheet of the past semester mended twice, another once: records of their own that name what they replace. */
function corrections(responses: RecordOf<SurveyResponse>[], random: () => number): RecordOf<SurveyResponse>[] {
	const [first, second] = [responses[1]!, responses[40]!];
	const mend = (of: RecordOf<SurveyResponse>, n: number, supersedes: string, waktu: number) => {
		const { _id, unit, period, by, device, body } = of;
		const at = new Date(Date.parse(of.at) + n * 20 * 60 * 1000);
		const received = new Date(Date.parse(of.received!.at) + n * 60 * 1000);
		const mended = { ...body, answers: { ...body.answers, waktu }, supersedes };
		return storedRecord(surveyResponse, { _id: `${_id}:${n}`, unit, period, by, device, at, received, body: mended }, random);
	};
	return [mend(first, 2, first._id, 2), mend(first, 3, `${first._id}:2`, 3), mend(second, 2, second._id, 4)];
}

/** When the surveyors' tablets were last heard of: one has brought everything, the other still holds two records. */
function contacts(midnight: number, random: () => number): RecordOf<unknown>[] {
	return demoAccounts
		.filter(({ roles }) => roles.includes('surveyor'))
		.map(({ account, roles, units }, index) => {
			const heard = new Date(midnight - (index === 0 ? 7 : 34) * hour);
			const device = `demo-tablet-${account}`;
			const body = { device, account, units, roles: [...roles], at: heard.toISOString(), unsent: index === 0 ? 0 : 2 };
			const id = `office.contact:${account}:${device}`;
			const gateway = { by: 'gateway', device: 'gateway', unit: '*', period: '*', at: heard, received: heard };
			return storedRecord(officeContact, { ...gateway, _id: id, body }, random);
		});
}
