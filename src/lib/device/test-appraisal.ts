import { scopeDigest } from '#shared/kernel/scope-digest';
import type { AppraisalEvaluation } from '#shared/appraisal/kinds/appraisal-evaluation';
import type { AppraisalSkp } from '#shared/appraisal/kinds/appraisal-skp';
import type { ReferenceAppraisalRules } from '#shared/appraisal/kinds/reference-appraisal-rules';
import { appraisalLabels } from '#shared/appraisal/appraisal-labels';
import { appraisalRules2022 } from '#shared/appraisal/fixtures/appraisal-rules-2022';
import { conductValue, type Rating } from '#shared/appraisal/appraisal-words';
import type { Envelope } from '#shared/kernel/envelope';
import type { Party } from '#shared/appraisal/party';
import { ulid } from 'ulid';

/** What a test says of a record of an appraisal; `edit` is the document's, `seed` varies what is said. */
export interface TestAppraisal {
	kind:
		| 'skp'
		| 'evaluation'
		| 'review'
		| 'handover'
		| 'objection'
		| 'acknowledgement'
		| 'decision'
		| 'feedback'
		/** `reference.appraisal-period` */
		| 'period'
		/** `reference.appraisal-rules`, those of PermenPANRB 6/2022 */
		| 'rules';
	person?: string;
	period?: string;
	unit?: string;
	edit?: string;
	verdict?: 'approved' | 'returned';
	/** Hour of the device's time on 2026-10-05. */
	hour?: number;
	/** When the office received it. */
	arrived?: string;
	seed?: number;
}

const firstEdit = ulid(1);
const ratings: readonly Rating[] = ['met', 'above', 'below'];

/** A complete record of an appraisal for tests, as the office gives it. */
export function testAppraisal({
	kind,
	person = 'P1',
	period = '2026-TW3',
	unit = 'DUKCAPIL',
	edit = firstEdit,
	verdict = 'approved',
	hour = 10,
	arrived,
	seed = 1,
}: TestAppraisal): Envelope {
	const evaluation = `appraisal.evaluation:${period}:${person}`;
	const skp = `appraisal.skp:${period}:${person}`;
	const about = { unit, period, subject: person };
	const once = ulid(1_000_000 * hour + seed);
	const made = (name: string, id: string, body: unknown, by = 'penilai', own = once): Envelope => ({
		_id: `appraisal.${name}:${id}`,
		_rev: `1-${scopeDigest([id, body, own, arrived, hour]).padStart(32, '0')}`, // one revision never holds two contents
		kind: `appraisal.${name}`,
		v: 1,
		...about,
		by,
		device: 'tablet-1',
		at: `2026-10-05T${hour}:00:00+07:00`,
		edit: own,
		...(arrived && { received: { at: arrived, no: '261005-00000000' } }),
		body,
	});
	const setting = (name: string, id: string, of: string, body: unknown): Envelope => {
		const { subject, ...record } = made('setting', '', body, 'bkpsdm');
		void subject;
		return { ...record, _id: `reference.${name}:${id}`, kind: `reference.${name}`, unit: '*', period: of };
	};
	const of = seed === 3 ? skp : evaluation;
	switch (kind) {
		case 'skp':
			return made('skp', `${period}:${person}`, skpBody(person, seed), 'penilai', edit);
		case 'evaluation':
			return made('evaluation', `${period}:${person}`, evaluationBody(person, skp, seed), 'penilai', edit);
		case 'review':
			return made('review', once, { of, edit, verdict, anchors: [], reason: verdict === 'returned' ? 'lengkapi' : '' }, 'bkpsdm');
		case 'acknowledgement':
			return made('acknowledgement', once, { of: skp, edit, act: seed === 1 ? 'agreed' : 'change-asked', how: 'own-account' });
		case 'handover':
			return made('handover', `${period}:${person}`, {
				evaluation,
				edit,
				outcome: seed === 2 ? 'refused' : 'received',
				how: 'own-account',
			});
		case 'objection':
			return made('objection', `${period}:${person}`, { evaluation, edit, reasons: 'tidak sesuai bukti', evidence: [] }, 'pegawai');
		case 'decision': {
			const changed = { outcome: 'changed', ratings: { results: 'above', conduct: 'above' }, predicate: 'very-good' };
			const common = { evaluation, edit, basis: 'objection', reason: 'bukti cukup', decider: party('atasan') };
			return made('decision', `${period}:${person}`, { ...common, ...(seed === 2 ? changed : { outcome: 'upheld' }) }, 'atasan');
		}
		case 'feedback':
			return made('feedback', once, {
				target: { type: 'general' },
				text: 'baik',
				evidence: [],
				giver: party('penilai'),
				role: 'appraiser',
			});
		case 'period': {
			const body = { evaluation: 'periodic', fillFrom: '2026-07-01', fillTo: seed === 1 ? '2026-10-20' : '2026-11-20' };
			return setting('appraisal-period', period, period, body);
		}
		case 'rules':
			return setting('appraisal-rules', 'permenpanrb-6-2022', '*', rulesBody);
	}
}

const rulesBody: ReferenceAppraisalRules = {
	...appraisalRules2022,
	title: 'Pengelolaan Kinerja Pegawai ASN',
	basis: 'PermenPANRB 6/2022',
	validFrom: '2022-01-01',
	validTo: null,
	conduct: conductValue.options.map((value) => ({
		value,
		label: appraisalLabels.conductValue[value],
		sentences: ['satu', 'dua', 'tiga'],
	})),
	workingCopy: true,
	agency: 'Pemerintah Kota Pematangsiantar',
	place: 'Pematangsiantar',
	unverified: [],
};

const party = (name: string): Party => ({ person: name, name, nip: null, grade: 'III/a', post: 'Analis', unit: 'Dinas' });

const results = ['Laporan', 'Layanan', 'Rapat', 'Arsip'].map((plan, i) => ({
	key: `R${i}`,
	section: i === 0 ? ('main' as const) : ('additional' as const),
	plan: `${plan} terselesaikan tepat waktu untuk warga kota`,
	intervened: null,
}));

function skpBody(person: string, seed: number): AppraisalSkp {
	return {
		approach: 'quantitative',
		form: 'general',
		start: '2026-01-01',
		end: '2026-12-31',
		parties: { employee: party(person), appraiser: party('penilai'), superior: seed === 2 ? null : party('atasan') },
		results: results.map((result) => ({ ...result, indicators: [{ aspect: 'quantity', indicator: 'Jumlah', target: '12' }] })),
		conduct: {},
		attachment: { resources: [], accountability: [], consequences: [] },
	};
}

function evaluationBody(person: string, skp: string, seed: number): AppraisalEvaluation {
	const given = (value: Rating) => ({ value, evidence: [], feedback: [], reason: 'sesuai catatan' });
	const [first, second] = [ratings[seed % 3]!, ratings[(seed + 1) % 3]!];
	return {
		skp,
		skpEdit: firstEdit,
		rules: 'reference.appraisal-rules:permenpanrb-6-2022',
		start: '2026-07-01',
		end: '2026-09-30',
		parties: { employee: party(person), appraiser: party('penilai'), superior: party('atasan') },
		results: results.map((result) => ({
			...result,
			indicators: [{ indicator: 'Jumlah', target: '3' }],
			realisation: 'Selesai seluruhnya, bukti di tautan',
			evidence: [{ type: 'link', text: 'https://kota.example/bukti' }],
			feedback: [],
			remark: 'Pertahankan',
			mark: first,
		})),
		conduct: conductValue.options.map((value) => ({ value, expectation: '', feedback: [], remark: '' })),
		ratings: { results: given(first), conduct: given(second) },
		predicate: appraisalRules2022.matrix[first][second],
		unitPredicate: null,
		notes: '',
		kept: seed === 2 ? [{ code: 'main-below', reason: 'satu hasil tertunda di luar kendali' }] : [],
	};
}
