import { describe, expect, it } from 'vitest';
import type { RecordOf } from '#shared/kernel/envelope';
import type { ReferenceTrainingRules } from '#shared/training/kinds/reference-training-rules';
import { trainingExternal } from '#shared/training/kinds/training-external';
import { defaultTrainingRules } from '#shared/training/default-training-rules';
import { blankExternal, externalBody, externalProblems, externalToDraft, type ExternalDraft } from './external-draft';
import { readJp } from '../parts/read-jp';

const rules = [{ _id: 'reference.training-rules:lan', body: defaultTrainingRules }] as RecordOf<ReferenceTrainingRules>[];
const filled: ExternalDraft = {
	...blankExternal,
	title: ' Kursus arsip ',
	form: 'course',
	organiser: 'ANRI',
	start: '2026-05-04',
	end: '2026-05-05',
	certificate: ' 12/ANRI ',
	fitsPost: 'yes',
};
const problems = (change: Partial<ExternalDraft>) =>
	externalProblems({ ...filled, ...change }, rules, '2026-11-26').map(({ field, code }) => `${field} ${code}`);

describe('the form of a training', () => {
	it.each([
		['nothing', {}, []],
		['a blank title', { title: '  ' }, ['title missing']],
		['days in reverse', { start: '2026-05-06' }, ['end before-start']],
		['a day to come', { end: '2026-11-27' }, ['end future']],
		['a time without rules', { start: '1999-05-04', end: '1999-05-05' }, ['start no-rules']],
		['JP 0', { jp: '0' }, ['jp no-number']],
		['JP -3', { jp: '-3' }, ['jp no-number']],
		['JP 1.001', { jp: '1001' }, ['jp no-number']],
		['words as JP', { jp: 'dua' }, ['jp no-number']],
		['a form without a usual JP', { form: 'technical' }, ['jp missing']],
		['no evidence', { certificate: ' ', evidence: [{ type: 'link' as const, text: ' ' }] }, ['certificate no-evidence']],
		['no word on the post', { fitsPost: '' as const }, ['fitsPost missing']],
	])('asks for what is wrong: %s', (_, change, expected) => expect(problems(change)).toEqual(expected));

	it('reads JP as they are written', () => {
		expect(['12', '12,5', '12.25', ' 1000 ', '12,555', '1.000,5', ''].map(readJp)).toEqual([12, 12.5, 12.25, 1000, null, null, null]);
	});

	it('becomes a body the office takes, and comes back as it was', () => {
		const body = externalBody({ ...filled, jp: '12,5', evidence: [{ type: 'note', text: ' foto ', label: ' ' }] }, rules[0]!);
		expect(trainingExternal.body.safeParse(body).success).toBe(true);
		expect(body).toMatchObject({ title: 'Kursus arsip', certificate: '12/ANRI', jp: 12.5, evidence: [{ type: 'note', text: 'foto' }] });
		expect(externalBody(externalToDraft(body), rules[0]!)).toEqual(body);
	});
});
