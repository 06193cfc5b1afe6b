import type { FieldProblem } from '$lib/features/office/parts/settings/field-problem';
import type { RecordOf } from '#shared/kernel/envelope';
import type { ReferenceTrainingRules } from '#shared/training/kinds/reference-training-rules';
import { hasNumberPlace, unknownPlaces } from '#shared/training/certificate-number';
import { trainingProgramme, type TrainingProgramme } from '#shared/training/kinds/training-programme';
import { rulesOf } from '../data/rules-of';
import { readJp } from '../parts/read-jp';

export type Member = NonNullable<TrainingProgramme['decree']>['members'][number];

/** A programme while it is edited; texts and days are empty, numbers `null`, while not filled in. */
export interface ProgrammeForm {
	title: string;
	form: string;
	start: string;
	end: string;
	/** As typed: `12`, `12,5`; empty: as many as the sessions come to. */
	jp: string;
	minimumAttendance: number | null;
	toleranceMinutes: number | null;
	marksBreak: 'yes' | 'no';
	passScore: number | null;
	capacity: number | null;
	targetGroup: string;
	fitsPost: '' | 'yes' | 'no';
	partner: string;
	organiser: string;
	place: string;
	decreeNumber: string;
	decreeDate: string;
	members: Member[];
	/** Empty: it has no certificate. */
	certificate: '' | 'sttp' | 'certificate';
	pattern: string;
	certificatePlace: string;
	signatoryName: string;
	signatoryNip: string;
	signatoryPost: string;
}

export const blankProgramme: ProgrammeForm = {
	title: '',
	form: '',
	start: '',
	end: '',
	jp: '',
	// Stands in each programme's own rules: nothing is assumed.
	minimumAttendance: null,
	toleranceMinutes: null,
	marksBreak: 'no',
	passScore: null,
	capacity: null,
	targetGroup: '',
	fitsPost: '',
	partner: '',
	organiser: '',
	place: '',
	decreeNumber: '',
	decreeDate: '',
	members: [],
	certificate: '',
	pattern: '',
	certificatePlace: '',
	signatoryName: '',
	signatoryNip: '',
	signatoryPost: '',
};

/** A stored programme as the form shows it. */
export function programmeToForm(body: TrainingProgramme): ProgrammeForm {
	const { title, form, start, end, minimumAttendance, toleranceMinutes, passScore, capacity, targetGroup, organiser, place } = body;
	const { certificate, decree } = body;
	return {
		...{ title, form, start, end, minimumAttendance, toleranceMinutes, passScore, capacity, targetGroup, organiser, place },
		jp: body.jp === null ? '' : String(body.jp).replace('.', ','),
		marksBreak: body.marksBreak ? 'yes' : 'no',
		fitsPost: body.fitsPost ? 'yes' : 'no',
		partner: body.partner ?? '',
		decreeNumber: decree?.number ?? '',
		decreeDate: decree?.date ?? '',
		members: [...(decree?.members ?? [])],
		certificate: certificate?.title ?? '',
		pattern: certificate?.pattern ?? '',
		certificatePlace: certificate?.place ?? '',
		signatoryName: certificate?.signatory.name ?? '',
		signatoryNip: certificate?.signatory.nip ?? '',
		signatoryPost: certificate?.signatory.post ?? '',
	};
}

type Problems = Partial<Record<string, FieldProblem>>;

/** The programme a form says, in the state it has, or what is wrong with which field (`members.0.to` of a member). */
export function readProgramme(
	form: ProgrammeForm,
	rules: readonly RecordOf<ReferenceTrainingRules>[],
	stands: Pick<TrainingProgramme, 'state' | 'closedAt'>,
): { ok: true; body: TrainingProgramme } | { ok: false; problems: Problems } {
	const problems = blanksOf(form);
	const { jp, start, end, decreeNumber, decreeDate, members, certificate } = form;
	const valid = rulesOf(rules, end);
	if (start && end && end < start) problems.end = 'end-before-start';
	else if (end && !valid) problems.end = 'other';
	if (valid && !valid.body.forms.some(({ code }) => code === form.form)) problems.form = 'required';
	if (jp.trim() !== '' && readJp(jp) === null) problems.jp = 'number';
	const { pattern } = form;
	if (certificate && pattern.trim() && !hasNumberPlace(pattern)) problems.pattern = 'number';
	else if (certificate && unknownPlaces(pattern).length > 0) problems.pattern = 'code-shape';
	for (const [index, { from, to }] of members.entries()) {
		if (!from) problems[`members.${index}.from`] = 'date';
		if (!to) problems[`members.${index}.to`] = 'date';
		else if (to < from) problems[`members.${index}.to`] = 'end-before-start';
	}
	const body = {
		...{ title: form.title.trim(), rules: valid?._id, form: form.form, start, end, jp: readJp(jp) },
		...{ minimumAttendance: form.minimumAttendance, toleranceMinutes: form.toleranceMinutes, marksBreak: form.marksBreak === 'yes' },
		...{ passScore: form.passScore, capacity: form.capacity, targetGroup: form.targetGroup.trim(), fitsPost: form.fitsPost === 'yes' },
		...{ partner: form.partner || null, organiser: form.organiser.trim(), place: form.place.trim() },
		decree: members.length === 0 ? null : { number: decreeNumber.trim(), date: decreeDate, members },
		certificate: certificate && {
			...{ title: certificate, pattern: form.pattern.trim(), place: form.certificatePlace.trim() },
			signatory: { name: form.signatoryName.trim(), nip: form.signatoryNip.trim() || null, post: form.signatoryPost.trim() },
		},
		...stands,
	};
	const read = trainingProgramme.body.safeParse({ ...body, certificate: body.certificate || null });
	if (!read.success)
		for (const { path } of read.error.issues) {
			const field = String(path[0]);
			if (!['rules', 'decree', 'certificate'].includes(field)) problems[field] ??= field === 'start' || field === 'end' ? 'date' : 'number';
		}
	return read.success && Object.keys(problems).length === 0 ? { ok: true, body: read.data } : { ok: false, problems };
}

/** What has to be filled in: a decree needs its number and date, a certificate all of its parts but the NIP. */
function blanksOf(form: ProgrammeForm): Problems {
	const { members, certificate } = form;
	const needed: (keyof ProgrammeForm)[] = [
		...(['title', 'form', 'organiser', 'fitsPost'] as const),
		...(members.length > 0 ? (['decreeNumber'] as const) : []),
		...(certificate ? (['pattern', 'certificatePlace', 'signatoryName', 'signatoryPost'] as const) : []),
	];
	const problems: Problems = {};
	for (const field of needed) if (String(form[field]).trim() === '') problems[field] = 'required';
	if (members.length > 0 && !form.decreeDate) problems.decreeDate = 'date';
	if (members.length === 0 && (form.decreeNumber.trim() || form.decreeDate)) problems.members = 'required';
	for (const field of ['minimumAttendance', 'toleranceMinutes'] as const) if (form[field] === null) problems[field] = 'required';
	return problems;
}
