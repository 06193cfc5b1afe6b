import type { AppraisalSkp } from '#shared/appraisal/kinds/appraisal-skp';
import type { RecordOf } from '#shared/kernel/envelope';
import { parsePeriod, periodAt, periodCodeOf, periodSpan } from '#shared/kernel/period';
import { seededRandom } from '../seeded-random';
import { demoPeople, demoPersonOf, type DemoPerson } from '../people/demo-people';
import { answerTo, skpOf } from './skps';
import { coachingAfter, objectionTo, reviewOf, unitResultOf } from './afterwards';
import { evaluationOf, handoverOf, usualRatings, type Given } from './evaluations';
import { feedbackOn } from './feedback';
import { officeTime } from './office-time';
import { dueDay } from './period-records';
import { toldQuarters } from './told-quarters';

type Skp = RecordOf<AppraisalSkp>;
const day = 24 * 60 * 60 * 1000;

/** What is particular about some of the appraiser's own people, by their place in her list. */
const cases = { pegawai: 1, returned: 2, objected: 3, coached: 4, notHandedOver: [5, 6], refused: 7 } as const;

const employees = demoPeople.filter(({ boss, post }) => boss && post.results.length > 0);
/** The line of the account `penilai`: the most is told about these. */
const line = employees.filter(({ boss }) => boss === demoPersonOf('penilai'));
const told = (person: DemoPerson) => /^(DUKCAPIL|12\.72\.01)/.test(person.seat.unit);

/**
 * The appraisals of the demo office up to `midnight` (milliseconds), the start of `today`: SKPs of the year, feedback,
 * evaluations of the newest quarters (`toldQuarters`) with all that follows, the first of the running one, and last year's of
 * the line of `penilai`. Some are left out so that every list has its work.
 */
export function demoAppraisals(today: string, midnight: number): RecordOf<unknown>[] {
	const random = seededRandom(620_22);
	const year = Number(today.slice(0, 4));
	const running = periodAt('quarter', today);
	const past = toldQuarters(today);
	const records: RecordOf<unknown>[] = [];

	for (const person of [...line, demoPersonOf('penilai')]) records.push(...lastYear(person, year - 1, random));
	const skps = skpsOf(year, records, random);
	const before = past.some((period) => period.startsWith(`${year - 1}-`)) ? skpsOf(year - 1, records, random) : skps;
	for (const period of past)
		records.push(...quarter(period, period.startsWith(`${year}-`) ? skps : before, period === past.at(-1), midnight, random));
	records.push(...runningQuarter(periodCodeOf(running), skps, midnight, random));
	return records.filter(({ received }) => Date.parse(received!.at) <= midnight);
}

/** Everybody's SKP of a year; those not written yet are put to `records`, with the answers. */
function skpsOf(year: number, records: RecordOf<unknown>[], random: () => number): Map<DemoPerson, Skp> {
	const written = new Map(records.map((record) => [record._id, record as Skp]));
	const skps = new Map<DemoPerson, Skp>();
	for (const [index, person] of employees.entries()) {
		if (index % 23 === 22 && !line.includes(person)) continue;
		const known = written.get(`appraisal.skp:${year}:${person.id}`);
		const doubt = index % 41 === 40 ? 'Atasan penilai sudah pindah tugas; mohon diperiksa BKPSDM.' : undefined;
		const skp = known ?? skpOf(person, year, random, doubt);
		skps.set(person, skp);
		if (known) continue;
		records.push(skp);
		if (index % 11 !== 10 || line.includes(person))
			records.push(answerTo(skp, person, index % 37 === 36 ? 'change-asked' : 'agreed', random));
	}
	return skps;
}

function lastYear(person: DemoPerson, year: number, random: () => number): RecordOf<unknown>[] {
	const skp = skpOf(person, year, random);
	const at = officeTime(`${year + 1}-01-04`, Math.floor(random() * 4), random);
	const ratings = usualRatings(random);
	const { evaluation, summary } = evaluationOf({ person, skp, period: String(year), at, feedback: [], ratings }, random);
	const handover = handoverOf(evaluation, person, new Date(at.getTime() + day), false, random);
	return [skp, answerTo(skp, person, 'agreed', random), evaluation, summary, handover];
}

function quarter(period: string, skps: Map<DemoPerson, Skp>, newest: boolean, midnight: number, random: () => number): RecordOf<unknown>[] {
	const { start, end } = periodSpan(parsePeriod(period)!);
	const records: RecordOf<unknown>[] = [];
	let index = -1;
	for (const [person, skp] of skps) {
		index++;
		if (!newest && !told(person)) continue;
		const place = line.indexOf(person);
		const feedback = told(person)
			? [8, 55].map((days) => feedbackOn(skp, person, officeTime(start, days + Math.floor(random() * 25), random), random))
			: [];
		records.push(...feedback);
		if (newest && index % 13 === 12 && place < 0) continue;
		const late = newest && place < 0 && index % 29 === 28;
		const at = late ? officeTime(dueDay(period), 2, random) : officeTime(end, 2 + Math.floor(random() * 9), random);
		const { evaluation, summary } = evaluationOf({ person, skp, period, at, feedback, ratings: ratingsOf(place, newest, random) }, random);
		records.push(evaluation, summary);
		const reviewed = new Date(at.getTime() + (1 + Math.floor(random() * 3)) * day);
		if (newest && place === cases.returned) {
			records.push(reviewOf(evaluation, person, 'returned', reviewed, random));
			continue;
		}
		if (!newest || index % 2 === 0) records.push(reviewOf(evaluation, person, 'approved', reviewed, random));
		const keptBack = place < 0 ? index % 7 === 6 : (cases.notHandedOver as readonly number[]).includes(place);
		if (newest && keptBack) continue;
		records.push(...received(evaluation, person, place, newest, midnight, random));
	}
	const leader = demoPeople.find(({ seat }) => seat.key === 'DPMPTSP/kadis')!;
	if (newest) records.push(unitResultOf('DPMPTSP', period, leader, officeTime(end, 12, random), random));
	return records;
}

function ratingsOf(place: number, newest: boolean, random: () => number): Given['ratings'] {
	const usual = usualRatings(random);
	if (place === cases.coached || (newest && place === cases.objected)) return { results: 'below', conduct: 'met' };
	if (place === 0) return { results: 'above', conduct: 'above' };
	if (place === cases.pegawai) return { results: 'met', conduct: 'above' };
	return usual;
}

/** Serah terima and what came of it. In the newest quarter some were handed over only days ago, so that the clock is running. */
function received(
	evaluation: ReturnType<typeof evaluationOf>['evaluation'],
	person: DemoPerson,
	place: number,
	newest: boolean,
	midnight: number,
	random: () => number,
): RecordOf<unknown>[] {
	const made = Date.parse(evaluation.at);
	const soon = made + day + Math.floor(random() * 20) * 60 * 60 * 1000;
	const daysAgo = (n: number) => Math.max(soon, midnight - n * day + 10 * 60 * 60 * 1000);
	const at = newest && place === cases.pegawai ? daysAgo(4) : newest && place === cases.objected ? daysAgo(12) : soon;
	const records: RecordOf<unknown>[] = [handoverOf(evaluation, person, new Date(at), newest && place === cases.refused, random)];
	if (newest && place === cases.objected) records.push(objectionTo(evaluation, person, new Date(at + 6 * day), random));
	if (newest && place === cases.coached) records.push(coachingAfter(evaluation, person, new Date(at + 3 * day), random));
	return records;
}

/** The running quarter: feedback of these weeks, and the first evaluations of one bidang. */
function runningQuarter(period: string, skps: Map<DemoPerson, Skp>, midnight: number, random: () => number): RecordOf<unknown>[] {
	const from = Date.parse(`${periodSpan(parsePeriod(period)!).start}T00:00:00+07:00`);
	const records: RecordOf<unknown>[] = [];
	const within = (share: number) => new Date(from + Math.max(0, Math.floor((midnight - from) * share) - 8 * 60 * 60 * 1000));
	for (const [person, skp] of skps) {
		if (!told(person) || Date.parse(skp.at) > midnight - 3 * day) continue;
		const feedback = feedbackOn(skp, person, new Date(Math.max(Date.parse(skp.at) + day, within(0.2 + random() * 0.7).getTime())), random);
		records.push(feedback);
	}
	if (midnight - from < 40 * day) return records;
	const early = [...skps].filter(([person]) => person.seat.unit === 'DPMPTSP.IZIN' && person.post.kind !== 'administrator').slice(0, 4);
	for (const [index, [person, skp]] of early.entries()) {
		const at = new Date(midnight - (5 - index) * day + 3 * 60 * 60 * 1000);
		const { evaluation, summary } = evaluationOf({ person, skp, period, at, feedback: [], ratings: usualRatings(random) }, random);
		records.push(evaluation, summary);
	}
	return records;
}
