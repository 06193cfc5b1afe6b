import { addDays } from '#shared/kernel/days';
import type { RecordOf } from '#shared/kernel/envelope';
import { trainingPartner } from '#shared/training/kinds/training-partner';
import { trainingParticipation, type TrainingParticipation } from '#shared/training/kinds/training-participation';
import { trainingProgramme, type TrainingProgramme } from '#shared/training/kinds/training-programme';
import { trainingSession } from '#shared/training/kinds/training-session';
import { storedRecord } from '../../reference/stored-record';
import { staffUnits } from '../demo-office';
import { demoPeople, demoPersonOf, type DemoPerson } from '../people/demo-people';
import { seededRandom } from '../seeded-random';
import { attendanceOf } from './attendance';
import { accountOf } from '../appraisals/appraisal-record';
import { reactionsOf, resultsOf } from './results';
import { ulidOf } from './ulid-of';

const partners = [
	['BPSDM Provinsi Sumatera Utara', 'province', { number: 'AK-12/LAN', until: '2027-06-30' }],
	['Universitas Simalungun', 'university', null],
	['Puslatbang KMP LAN', 'lan', { number: 'AK-01/LAN', until: null }],
] as const;

/** A programme of the demo; days count from its day, which may be the day the demo is made. */
interface Plan {
	title: string;
	form: string;
	/** First day, and how many. */
	start: string;
	days: number;
	people: number;
	partner: number | null;
	passScore?: number;
	certificate: 'sttp' | 'certificate' | null;
	committee: readonly DemoPerson[];
}

/**
 * Partners, and six programmes of this year and last with their sessions, people, attendance, results and certificates, as far as `midnight` (milliseconds): one of them
 * began the day before `today` and goes on, with forty participants.
 */
export function demoProgrammes(today: string, midnight: number): RecordOf<unknown>[] {
	const random = seededRandom(5_2020);
	const year = Number(today.slice(0, 4));
	const entered = new Date(`${year - 1}-01-05T09:00:00+07:00`);
	const bySeat = (key: string) => demoPeople.find(({ seat }) => seat.key === key)!;
	const [sondang, camat] = [demoPersonOf('panitia'), bySeat('12.72.01/sekcam')];
	const plans: Plan[] = [
		{ title: 'Pelatihan Pelayanan Publik Prima', form: 'technical', start: `${year - 1}-03-11`, days: 3, people: 18, partner: 0, passScore: 70, certificate: 'sttp', committee: [camat] },
		{ title: 'Bimbingan Teknis Arsip Dinamis', form: 'technical-guidance', start: `${year - 1}-08-05`, days: 2, people: 15, partner: null, certificate: 'certificate', committee: [sondang] },
		{ title: 'Sosialisasi Netralitas ASN', form: 'outreach', start: `${year - 1}-10-20`, days: 1, people: 24, partner: null, certificate: null, committee: [camat] },
		{ title: 'Workshop Penyusunan SKP', form: 'workshop', start: `${year}-01-19`, days: 1, people: 20, partner: 1, certificate: 'certificate', committee: [sondang] },
		{ title: 'Pelatihan Pengelolaan Pengaduan Warga', form: 'technical', start: addDays(today, -1), days: 3, people: 40, partner: 0, passScore: 70, certificate: 'sttp', committee: [sondang, camat] },
		{ title: 'Bimbingan Teknis Keamanan Data Pribadi', form: 'technical-guidance', start: addDays(today, 20), days: 2, people: 12, partner: 2, certificate: 'certificate', committee: [camat] },
	]; // prettier-ignore
	const byHr = { by: 'bkpsdm', device: 'demo-kantor', unit: '*', period: '*' };
	const records: RecordOf<unknown>[] = partners.map(([name, type, accreditation], index) =>
		storedRecord(
			trainingPartner,
			{
				...{ ...byHr, _id: partnerId(index), at: entered, received: entered },
				body: { name, type, accreditation, agreement: null, contact: '', active: true },
			},
			random,
		),
	);
	for (const [index, plan] of plans.entries()) {
		const activity = activityOf(index);
		const planned = new Date(Date.parse(`${addDays(plan.start, -14)}T10:00:00+07:00`));
		const at = planned.getTime() > midnight ? new Date(midnight - 60 * 60 * 1000) : planned;
		const own = { ...byHr, activity, at, received: at };
		const programme = storedRecord(
			trainingProgramme,
			{ ...own, _id: `training.programme:${activity}`, body: bodyOf(plan, midnight) },
			random,
		);
		const sessions = sessionsOf(plan).map((body, n) =>
			storedRecord(trainingSession, { ...own, _id: `training.session:${activity}:${ulidOf(`S${index}`, n)}`, body }, random),
		);
		const people = invited(plan, index).map((person) =>
			storedRecord(
				trainingParticipation,
				{
					...own,
					_id: `training.participation:${activity}:${person.id}`,
					subject: person.id,
					unit: person.seat.unit,
					body: partOf(person),
				},
				random,
			),
		);
		records.push(programme, ...sessions, ...people);
		const marks = attendanceOf({ activity, sessions, people, recorder: plan.committee[0]!, seed: index }, random);
		records.push(...marks);
		if (programme.body.state !== 'closed') continue;
		records.push(...reactionsOf({ programme, people, by: accountOf(plan.committee[0]!) }, index, random));
		records.push(...resultsOf({ programme, sessions, people, marks, revokes: index === 1 }, random));
	}
	return records.filter(({ received }) => Date.parse(received!.at) <= midnight);
}

const activityOf = (index: number) => ulidOf('A', index);
const partnerId = (index: number) => `training.partner:${ulidOf('P', index)}`;

function bodyOf(
	{ title, form, start, days, people, partner, passScore, certificate, committee }: Plan,
	midnight: number,
): TrainingProgramme {
	const end = addDays(start, days - 1);
	const closed = Date.parse(`${addDays(end, 7)}T15:00:00+07:00`);
	const isClosed = closed <= midnight;
	return {
		...{ title, form, start, end, rules: 'reference.training-rules:lan-10-2018', jp: null, minimumAttendance: 90, toleranceMinutes: 15 },
		...{ marksBreak: false, passScore: passScore ?? null, capacity: people + 5, targetGroup: '', fitsPost: true },
		partner: partner === null ? null : partnerId(partner),
		organiser: 'BKPSDM Kota Pematangsiantar',
		place: 'Aula BKPSDM',
		decree: {
			number: `800.2/${start.slice(5, 7)}/SK/${start.slice(0, 4)}`,
			date: addDays(start, -14),
			members: committee.map(({ id, name }, index) => ({
				...{ person: id, name, role: index === 0 ? ('chair' as const) : ('member' as const) },
				...{ from: addDays(start, -7), to: addDays(end, 7) },
			})),
		},
		certificate: certificate && {
			title: certificate,
			pattern: '800.2.4/{nomor:4}/BKPSDM/{tahun}',
			place: 'Pematangsiantar',
			signatory: { name: demoPersonOf('bkpsdm').name, nip: demoPersonOf('bkpsdm').nip, post: 'Kepala BKPSDM Kota Pematangsiantar' },
		},
		state: isClosed ? 'closed' : 'open',
		closedAt: isClosed ? new Date(closed).toISOString() : null,
	};
}

function sessionsOf({ title, start, days }: Plan) {
	const halves = [
		{ start: '08:00', end: '12:00', breakMinutes: 15 },
		{ start: '13:00', end: '16:00', breakMinutes: 0 },
	];
	return Array.from({ length: days }, () => halves)
		.flat()
		.map((times, index) => ({
			...times,
			date: addDays(start, Math.floor(index / 2)),
			jp: null,
			topic: index === 0 ? 'Pembukaan dan dasar' : `${title}, bagian ${index + 1}`,
			trainer: 'Widyaiswara BPSDM',
			place: 'Aula BKPSDM',
			cancelled: false,
		}));
}

/** `pegawai` first, so that the account has something to look at; then others, the same ones on every day. */
function invited({ people, committee }: Plan, index: number): DemoPerson[] {
	const employee = demoPersonOf('pegawai');
	const others = demoPeople.filter(
		(person) => person.status !== 'other' && person !== employee && person.seat.account !== 'bkpsdm' && !committee.includes(person),
	);
	const from = (index * 17) % others.length;
	return [employee, ...others.slice(from), ...others.slice(0, from)].slice(0, people);
}

function partOf({ name, postName, seat }: DemoPerson): TrainingParticipation {
	const unit = staffUnits.find(({ code }) => code === seat.unit)?.name ?? seat.unit;
	return { origin: 'list', role: 'participant', name, post: `${postName}, ${unit}`, continues: [], withdrawn: false };
}
