import { ulid } from 'ulid';
import { appraisalFeedback, type AppraisalFeedback } from '#shared/appraisal/kinds/appraisal-feedback';
import type { AppraisalSkp } from '#shared/appraisal/kinds/appraisal-skp';
import type { ConductValue } from '#shared/appraisal/appraisal-words';
import type { RecordOf } from '#shared/kernel/envelope';
import type { DemoPerson } from '../people/demo-people';
import { partyOf } from '../people/person-records';
import { appraisalRecord } from './appraisal-record';

const onResults = [
	'Pekerjaan selesai lebih cepat dari rencana, berkas lengkap.',
	'Masih ada berkas yang kembali karena lampiran kurang; mohon diperiksa sebelum diserahkan.',
	'Pelayanan saat antrean panjang berjalan baik, tidak ada keluhan.',
	'Laporan bulan ini terlambat tiga hari.',
	'Target triwulan ini sudah tercapai, pertahankan.',
];
const onValues: [ConductValue, string][] = [
	['service', 'Ramah kepada pemohon lanjut usia dan mengantar sampai ke loket.'],
	['harmonious', 'Membantu rekan baru belajar sistem.'],
	['accountable', 'Absensi dan laporan tertib.'],
	['adaptive', 'Mengusulkan daftar antrean lewat pesan singkat.'],
	['collaborative', 'Menggantikan rekan yang sakit tanpa diminta.'],
];

/** Feedback of the appraiser on a result or, every second time, a value of an SKP. */
export function feedbackOn(skp: RecordOf<AppraisalSkp>, person: DemoPerson, at: Date, random: () => number): RecordOf<AppraisalFeedback> {
	const results = skp.body.results;
	const about = results[Math.floor(random() * results.length)]!;
	const [value, said] = onValues[Math.floor(random() * onValues.length)]!;
	const text = onResults[Math.floor(random() * onResults.length)]!;
	const onResult = random() < 0.55;
	const body: AppraisalFeedback = {
		target: onResult ? { type: 'result', key: about.key, plan: about.plan } : { type: 'value', value },
		text: onResult ? text : said,
		evidence: random() < 0.3 ? [{ type: 'number', text: String(10 + Math.floor(random() * 90)), label: 'berkas' }] : [],
		giver: partyOf(person.boss!),
		role: 'appraiser',
	};
	const act = { id: `appraisal.feedback:${ulid(at.getTime(), random)}`, about: person, period: skp.period, by: person.boss!, at, body };
	return appraisalRecord(appraisalFeedback, act, random);
}
