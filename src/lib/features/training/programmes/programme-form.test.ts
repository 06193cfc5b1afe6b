import { describe, expect, it } from 'vitest';
import { defaultTrainingRules } from '#shared/training/default-training-rules';
import type { RecordOf } from '#shared/kernel/envelope';
import type { ReferenceTrainingRules } from '#shared/training/kinds/reference-training-rules';
import { blankProgramme, programmeToForm, readProgramme, type ProgrammeForm } from './programme-form';

const rules = [{ _id: 'reference.training-rules:jp', body: defaultTrainingRules } as RecordOf<ReferenceTrainingRules>];
const planned = { state: 'planned', closedAt: null } as const;
const member = { person: 'P5', name: 'Binsar', role: 'chair', from: '2026-11-01', to: '2026-11-30' } as const;
const filled: ProgrammeForm = {
	...blankProgramme,
	...{ title: ' Pelatihan arsip ', form: 'technical', start: '2026-11-02', end: '2026-11-06', jp: '12,5', minimumAttendance: 90 },
	...{ toleranceMinutes: 15, fitsPost: 'yes', organiser: 'BKPSDM', decreeNumber: '800/1', decreeDate: '2026-10-01', members: [member] },
	...{ certificate: 'sttp', pattern: '{nomor:4}', certificatePlace: 'Pematangsiantar', signatoryName: 'Rosa', signatoryPost: 'Kepala' },
};
const problemsOf = (change: Partial<ProgrammeForm>) => {
	const read = readProgramme({ ...filled, ...change }, rules, planned);
	return read.ok ? {} : read.problems;
};

describe('the form of a programme', () => {
	it('says what was filled in, and the same again when it is opened', () => {
		const read = readProgramme(filled, rules, planned);
		if (!read.ok) throw new Error(JSON.stringify(read.problems));
		expect(read.body).toMatchObject({ title: 'Pelatihan arsip', rules: rules[0]!._id, jp: 12.5, decree: { number: '800/1', members: [member] }, state: 'planned' }); // prettier-ignore
		expect(read.body.certificate).toMatchObject({ title: 'sttp', signatory: { name: 'Rosa', nip: null, post: 'Kepala' } });
		expect(readProgramme(programmeToForm(read.body), rules, planned)).toEqual(read);
	});

	it('asks for the minimum attendance, and takes 0', () => {
		expect(problemsOf({ minimumAttendance: null })).toEqual({ minimumAttendance: 'required' });
		expect(problemsOf({ minimumAttendance: 0 })).toEqual({});
		expect(problemsOf({ minimumAttendance: 101 })).toEqual({ minimumAttendance: 'number' });
	});

	it('needs neither a committee nor a certificate', () =>
		expect(problemsOf({ decreeNumber: '', decreeDate: '', members: [], certificate: '', pattern: '' })).toEqual({}));

	it.each<[string, Partial<ProgrammeForm>, object]>([
		['nothing', { ...blankProgramme }, { title: 'required', form: 'required', organiser: 'required', fitsPost: 'required', minimumAttendance: 'required', toleranceMinutes: 'required', start: 'date', end: 'date' }], // prettier-ignore
		['an end before the start', { end: '2026-11-01' }, { end: 'end-before-start' }],
		['a day no rules hold on', { start: '1999-01-01', end: '1999-01-02' }, { end: 'other' }],
		['a form the rules of that day do not know', { form: 'unknown' }, { form: 'required' }],
		['JP of 0', { jp: '0' }, { jp: 'number' }],
		['JP of 1.001', { jp: '1001' }, { jp: 'number' }],
		['a decree without members', { members: [] }, { members: 'required' }],
		['members without a decree', { decreeNumber: ' ', decreeDate: '' }, { decreeNumber: 'required', decreeDate: 'date' }],
		['a member whose days end before they begin', { members: [{ ...member, to: '2026-10-31' }] }, { 'members.0.to': 'end-before-start' }],
		['a member without days', { members: [{ ...member, from: '', to: '' }] }, { 'members.0.from': 'date', 'members.0.to': 'date' }],
		[
			'a certificate without a signatory',
			{ signatoryName: '', signatoryPost: '' },
			{ signatoryName: 'required', signatoryPost: 'required' },
		],
		['room for nobody', { capacity: 0 }, { capacity: 'number' }],
	])('says what is wrong with %s', (_, change, problems) => expect(problemsOf(change)).toEqual(problems));
});
