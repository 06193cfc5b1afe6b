import { addDays } from '#shared/kernel/days';
import type { RecordOf } from '#shared/kernel/envelope';
import { trainingExternal, type TrainingExternal } from '#shared/training/kinds/training-external';
import { trainingReview } from '#shared/training/kinds/training-review';
import { appraisalRecord } from '../appraisals/appraisal-record';
import { officeTime } from '../appraisals/office-time';
import { demoPeople, demoPersonOf, type DemoPerson } from '../people/demo-people';
import { seededRandom } from '../seeded-random';
import { ulidOf } from './ulid-of';

type Kind = Pick<TrainingExternal, 'title' | 'form' | 'organiser' | 'jp'> & { days: number };

const courses: readonly Kind[] = [
	{ title: 'Pelatihan Pelayanan Publik Prima', form: 'technical', organiser: 'BPSDM Provinsi Sumatera Utara', jp: 24, days: 3 },
	{
		title: 'Bimbingan Teknis Pengelolaan Arsip Dinamis',
		form: 'technical-guidance',
		organiser: 'Dinas Perpustakaan dan Kearsipan',
		jp: 12,
		days: 2,
	},
	{ title: 'Workshop Penyusunan SKP', form: 'workshop', organiser: 'Kantor Regional VI BKN', jp: null, days: 1 },
	{ title: 'Webinar Keamanan Data Pribadi', form: 'seminar', organiser: 'Kementerian Komunikasi dan Digital', jp: null, days: 1 },
	{ title: 'Kursus Pengolahan Data dengan Lembar Kerja', form: 'course', organiser: 'Universitas Simalungun', jp: 10.5, days: 2 },
	{ title: 'E-learning Dasar-dasar Pengadaan', form: 'e-learning', organiser: 'LKPP', jp: 6, days: 1 },
	{ title: 'Komunitas Belajar Pelayanan Kependudukan', form: 'community', organiser: 'Disdukcapil', jp: null, days: 3 },
];

/**
 * Trainings people of the demo office have entered themselves this year and last, up to `midnight` (milliseconds): most are verified, some wait, one
 * has to be corrected, one certificate was entered twice.
 */
export function demoTrainings(today: string, midnight: number): RecordOf<unknown>[] {
	const random = seededRandom(10_2018);
	const year = Number(today.slice(0, 4));
	const verifier = demoPersonOf('bkpsdm');
	const records: RecordOf<unknown>[] = [];
	let made = 0;

	function enter(person: DemoPerson, course: Kind, start: string, verdict: 'approved' | 'revise' | null, number: string | null) {
		const { days, ...what } = course;
		const end = addDays(start, days - 1);
		const body: TrainingExternal = {
			...what,
			rules: 'reference.training-rules:lan-10-2018',
			start,
			end,
			certificate: number,
			evidence: number === null ? [{ type: 'note', text: 'Daftar hadir ditandatangani, ada di bagian umum' }] : [],
			fitsPost: random() < 0.9,
		};
		const at = officeTime(end, 2 + Math.floor(random() * 6), random);
		const id = `training.external:${ulidOf('', ++made)}`;
		const act = { about: person, period: end.slice(0, 4), by: person, at };
		const external = appraisalRecord(trainingExternal, { ...act, id, body }, random);
		records.push(external);
		if (!verdict) return;
		const reason = verdict === 'revise' ? 'Nomor sertifikat belum lengkap. Tulis seperti pada sertifikat.' : '';
		const seen = new Date(at.getTime() + 3 * 24 * 60 * 60 * 1000);
		const said = { of: id, edit: external.edit, verdict, reason };
		records.push(
			appraisalRecord(trainingReview, { ...act, by: verifier, at: seen, id: `training.review:${ulidOf('', ++made)}`, body: said }, random),
		);
	}

	for (const [index, person] of demoPeople.entries()) {
		if (person.status === 'other' || person === verifier) continue;
		const own = Math.floor(random() * 4);
		for (let n = 0; n < own; n++) {
			const of = n === 0 && index % 3 === 0 ? year - 1 : year;
			const start = `${of}-${String(1 + Math.floor(random() * 9)).padStart(2, '0')}-${String(2 + Math.floor(random() * 24)).padStart(2, '0')}`;
			const course = courses[(index + n) % courses.length]!;
			const number = course.form === 'community' ? null : `${100 + made}/${course.form.slice(0, 3).toUpperCase()}/${of}`;
			enter(person, course, start, index % 9 === 8 && n === own - 1 ? null : 'approved', number);
		}
	}
	const employee = demoPersonOf('pegawai');
	enter(employee, courses[0]!, `${year}-02-10`, 'approved', `812/PPP/${year}`);
	enter(employee, { ...courses[0]!, title: 'Pelayanan Publik Prima (salinan)' }, `${year}-02-10`, 'approved', `812 / ppp/${year}`);
	enter(employee, courses[6]!, `${year}-03-03`, 'approved', null);
	enter(employee, courses[4]!, `${year}-04-14`, 'revise', `77/KPD`);
	enter(employee, courses[3]!, `${year}-05-19`, null, `WEB-20/${year}`);
	return records.filter(({ received }) => Date.parse(received!.at) <= midnight);
}
