import { ulid } from 'ulid';
import type { AppraisalEvaluation } from '#shared/appraisal/kinds/appraisal-evaluation';
import type { AppraisalHandover } from '#shared/appraisal/kinds/appraisal-handover';
import type { AppraisalSkp } from '#shared/appraisal/kinds/appraisal-skp';
import type { ConductValue } from '#shared/appraisal/appraisal-words';
import type { Envelope, RecordOf } from '#shared/kernel/envelope';
import type { Party } from '#shared/appraisal/party';
import type { ReferencePerson } from '#shared/personnel/kinds/reference-person';
import { record } from '../records';

export const rulesId = 'reference.appraisal-rules:permenpanrb-6-2022';
export const period = '2026-TW3';
export const values: ConductValue[] = ['service', 'accountable', 'competent', 'harmonious', 'loyal', 'adaptive', 'collaborative'];

const party = (person: string): Party => ({ person, name: `Orang ${person}`, nip: null, grade: null, post: 'Analis', unit: 'Dukcapil' });
const parties = (subject: string) => ({ employee: party(subject), appraiser: party('P1'), superior: party('P9') });
const about = (subject: string, of = period) => ({ unit: 'DUKCAPIL', period: of, subject });

/** A person of the personnel list, appraised by `appraiser` since the year began. */
export function person(id: string, more: Partial<ReferencePerson> = {}, appraiser: string | null = null): RecordOf<ReferencePerson> {
	return record(
		'bkpsdm',
		`reference.person:${id}`,
		{
			name: `Orang ${id}`,
			nip: null,
			status: 'PNS',
			grade: null,
			post: 'Analis',
			postKind: 'pelaksana',
			level: null,
			unit: 'DUKCAPIL',
			lines: appraiser === null ? [] : [{ from: '2026-01-01', to: null, appraiser, superior: 'P9' }],
			account: null,
			leftOn: null,
			...more,
		},
		{ subject: id },
	);
}

/** The SKP of one person, written by `by`. */
export function skp(subject: string, by = 'penilai', more: Partial<Envelope> = {}): RecordOf<AppraisalSkp> {
	return record(
		by,
		`appraisal.skp:2026:${subject}`,
		{
			approach: 'quantitative',
			form: 'general',
			start: '2026-01-01',
			end: '2026-12-31',
			parties: parties(subject),
			results: [{ key: 'A', section: 'main', plan: 'Dokumen terbit tepat waktu', intervened: null, indicators: [] }],
			conduct: {},
			attachment: { resources: [], accountability: [], consequences: [] },
		},
		{ ...about(subject, '2026'), ...more },
	);
}

/** A complete evaluation that keeps to the rules. */
export function evaluation(
	subject: string,
	by = 'penilai',
	body: Partial<AppraisalEvaluation> = {},
	more: Partial<Envelope> = {},
): RecordOf<AppraisalEvaluation> {
	const given = (value: 'above' | 'met' | 'below') => ({ value, evidence: [], feedback: [], reason: 'Sesuai catatan harian.' });
	return record(
		by,
		`appraisal.evaluation:${period}:${subject}`,
		{
			skp: `appraisal.skp:2026:${subject}`,
			skpEdit: ulid(),
			rules: rulesId,
			start: '2026-07-01',
			end: '2026-09-30',
			parties: parties(subject),
			results: [
				{
					key: 'A',
					section: 'main',
					plan: 'Dokumen terbit tepat waktu',
					intervened: null,
					indicators: [],
					realisation: '120 dokumen',
					evidence: [],
					feedback: [],
					remark: 'Baik.',
					mark: 'met',
				},
			],
			conduct: values.map((value) => ({ value, expectation: '', feedback: [], remark: 'Sesuai.' })),
			ratings: { results: given('met'), conduct: given('met') },
			predicate: 'good',
			unitPredicate: null,
			notes: '',
			kept: [],
			...body,
		},
		{ ...about(subject), ...more },
	);
}

/** The handover of an evaluation on the appraiser's tablet. */
export function handover({ _id, edit, subject }: RecordOf<AppraisalEvaluation>, by = 'penilai', how: AppraisalHandover['how'] = 'pin') {
	return record(by, `appraisal.handover:${period}:${subject}`, { evaluation: _id, edit, outcome: 'received', how }, about(subject!));
}

/** Any other record about `subject` under an id of its own. */
export function other(by: string, kind: string, subject: string, body: unknown, id: string = ulid()): RecordOf<unknown> {
	return record(by, `${kind}:${id}`, body, about(subject, kind === 'appraisal.feedback' ? '2026' : period));
}
