import { describe, expect, it } from 'vitest';
import { defaultTrainingRules } from '#shared/training/default-training-rules';
import { blankForm, newVersion, readRules, rulesId, rulesToForm } from './rules-form';

const form = rulesToForm(defaultTrainingRules);

describe('the form of the JP rules', () => {
	it('says what stood, unchanged', () => {
		expect(readRules(form)).toEqual({ ok: true, body: defaultTrainingRules });
	});

	it('begins a new version on another day, under an id of its own', () => {
		const next = newVersion({ ...defaultTrainingRules, validTo: '2026-12-31' }, '2027-01-01');
		expect(readRules(next)).toMatchObject({ ok: true, body: { validFrom: '2027-01-01', validTo: null } });
		expect(rulesId(next)).toBe('reference.training-rules:jp-2027-01-01');
		expect(readRules(next, ['reference.training-rules:jp-2027-01-01'])).toEqual({ ok: false, problems: { validFrom: 'code-taken' } });
	});

	it('keeps what is set to nothing apart from zero', () => {
		const changed = {
			...form,
			target: { PNS: 20, PPPK: 0, other: null },
			forms: [
				{ ...form.forms[0]!, jp: 0, capJp: 0 },
				{ ...form.forms[1]!, capTimes: 3, capPer: 'month' as const },
			],
		};
		const read = readRules(changed);
		expect(read).toMatchObject({ ok: true, body: { target: { PNS: 20, PPPK: 0 }, forms: [{ jp: 0, cap: { jp: 0, per: 'year' } }, { cap: { times: 3, per: 'month' } }] } }); // prettier-ignore
	});

	it.each([
		['a blank title', { title: ' ' }, { title: 'required' }],
		['no basis', { basis: '' }, { basis: 'required' }],
		['no first day', { validFrom: '' }, { validFrom: 'date' }],
		['an end before the beginning', { validTo: '2017-12-31' }, { validTo: 'end-before-start' }],
		['no minutes', { minutesPerJp: null }, { minutesPerJp: 'number' }],
		['a form without a label', { forms: [form.forms[0]!, blankForm(['form-2'])] }, { 'forms.1.label': 'required' }],
		['JP of 1.001', { forms: [{ ...form.forms[0]!, jp: 1001 }] }, { 'forms.0.jp': 'number' }],
		['a cap of 1.001 JP', { forms: [{ ...form.forms[0]!, capJp: 1001 }] }, { 'forms.0.capJp': 'number' }],
		['a cap of no times', { forms: [{ ...form.forms[0]!, capTimes: 0 }] }, { 'forms.0.capTimes': 'number' }],
		['no form', { forms: [] }, { forms: 'number' }],
	])('says what is wrong with %s', (_, change, problems) => {
		expect(readRules({ ...form, ...change })).toEqual({ ok: false, problems });
	});

	it('names a new form by a code nobody uses', () => {
		expect(blankForm(['a', 'form-3']).code).toBe('form-4');
	});
});
