import { ulid } from 'ulid';
import { appraisalCoaching } from '#shared/appraisal/kinds/appraisal-coaching';
import type { AppraisalEvaluation } from '#shared/appraisal/kinds/appraisal-evaluation';
import { appraisalObjection } from '#shared/appraisal/kinds/appraisal-objection';
import { appraisalReview, type AppraisalReview } from '#shared/appraisal/kinds/appraisal-review';
import { appraisalUnitResult } from '#shared/appraisal/kinds/appraisal-unit-result';
import type { RecordOf } from '#shared/kernel/envelope';
import { storedRecord } from '../../reference/stored-record';
import { demoPersonOf, type DemoPerson } from '../people/demo-people';
import { partyOf } from '../people/person-records';
import { appraisalRecord } from './appraisal-record';
import { partiesOf } from './skps';

type Evaluation = RecordOf<AppraisalEvaluation>;
const day = 24 * 60 * 60 * 1000;
const date = (time: number) => new Date(time + 7 * 60 * 60 * 1000).toISOString().slice(0, 10);

/** HR's review of an evaluation: approved, or returned for its second result. */
export function reviewOf(of: Evaluation, about: DemoPerson, verdict: AppraisalReview['verdict'], at: Date, random: () => number) {
	const body: AppraisalReview = {
		of: of._id,
		edit: of.edit,
		verdict,
		anchors:
			verdict === 'returned'
				? [{ path: 'body.results.1.realisation', reason: 'Realisasi belum menyebut jumlah dan bukti dukungnya.' }]
				: [],
		reason: verdict === 'returned' ? 'Mohon dilengkapi sebelum diserahkan.' : '',
	};
	const id = `appraisal.review:${ulid(at.getTime(), random)}`;
	return appraisalRecord(appraisalReview, { id, about, period: of.period, by: demoPersonOf('bkpsdm'), at, body }, random);
}

/** Keberatan of an employee over an evaluation. */
export function objectionTo(of: Evaluation, about: DemoPerson, at: Date, random: () => number) {
	const body = {
		evaluation: of._id,
		edit: of.edit,
		reasons: 'Dua bulan dalam triwulan ini saya ditugaskan di loket kelurahan, sehingga target berkas tidak dapat dipenuhi seperti biasa.',
		evidence: [{ type: 'note' as const, text: 'Surat tugas Kepala Bidang tentang penempatan sementara di loket' }],
	};
	const id = `appraisal.objection:${of.period}:${about.id}`;
	return appraisalRecord(appraisalObjection, { id, about, period: of.period, by: about, at, body }, random);
}

/** A running plan of bimbingan kinerja after an evaluation. */
export function coachingAfter(of: Evaluation, about: DemoPerson, at: Date, random: () => number) {
	const begin = at.getTime();
	const body = {
		evaluation: of._id,
		parties: partiesOf(about),
		goal: 'Berkas diserahkan lengkap dan laporan bulanan tepat waktu',
		steps: [
			{ text: 'Mendampingi pemeriksaan berkas dua kali seminggu', due: date(begin + 30 * day), done: date(begin + 28 * day) },
			{ text: 'Menyusun daftar periksa lampiran bersama', due: date(begin + 45 * day), done: null },
		],
		start: date(begin),
		end: date(begin + 90 * day),
		followUps: [
			{ due: date(begin + 40 * day), done: null, note: '' },
			{ due: date(begin + 80 * day), done: null, note: '' },
		],
		trainingNeeds: ['Pelatihan pelayanan prima'],
		state: 'open' as const,
	};
	const id = `appraisal.coaching:${ulid(begin, random)}`;
	return appraisalRecord(appraisalCoaching, { id, about, period: of.period, by: about.boss!, at, body }, random);
}

/** Capaian kinerja organisasi of a unit, as HR entered it with the leader's word. */
export function unitResultOf(unit: string, period: string, leader: DemoPerson, at: Date, random: () => number) {
	const body = {
		rules: 'reference.appraisal-rules:permenpanrb-6-2022',
		predicate: 'good' as const,
		basis: 'Realisasi rencana aksi perjanjian kinerja 96 %.',
		departures: [],
		leader: partyOf(leader),
	};
	const envelope = { _id: `appraisal.unit-result:${period}:${unit}`, unit, period, by: 'bkpsdm', device: 'demo-kantor', at, received: at };
	return storedRecord(appraisalUnitResult, { ...envelope, body }, random);
}
