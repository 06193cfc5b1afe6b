import { describe, expect, it } from 'vitest';
import type { AppraisalEvaluation } from './kinds/appraisal-evaluation';
import type { AppraisalFeedback } from './kinds/appraisal-feedback';
import type { AppraisalFollowUp } from './kinds/appraisal-follow-up';
import type { Predicate, Rating } from './appraisal-words';
import type { RecordOf } from '../kernel/envelope';
import { caseRecords as make, editNo, evaluationBody } from './fixtures/appraisal-case-records';
import { appraisalRules2022 as rules } from './fixtures/appraisal-rules-2022';
import { foldCase } from './fold-case';
import { followUpSuggestions, type PeriodCase } from './follow-up-suggestions';
import { predicateOf } from './predicate-of';

const { parties, ratings, results } = evaluationBody();
const note = [{ type: 'note' as const, text: 'Rekap' }];

interface Given {
	period?: string;
	handedOver?: boolean;
	objected?: boolean;
	body?: Partial<AppraisalEvaluation>;
}

function evaluated(
	result: Rating,
	conduct: Rating,
	{ period = '2026-TW3', handedOver = true, objected, body = {} }: Given = {},
): PeriodCase {
	const given = { ...ratings, results: { ...ratings.results, value: result }, conduct: { ...ratings.conduct, value: conduct } };
	const evaluation = make.evaluation({ no: 1, on: 5 }, { ratings: given, predicate: predicateOf(rules, result, conduct), ...body });
	const records = [
		{ ...evaluation, _id: `appraisal.evaluation:${period}:P2`, period },
		...(handedOver ? [make.handover({ no: 2, on: 6 }, 1)] : []),
		...(objected ? [make.objection({ no: 3, on: 7 }, 1)] : []),
	];
	return { period, state: foldCase(records, { objection: rules.objection }) };
}
const found = (...cases: PeriodCase[]) => followUpSuggestions(cases, [], []).map(({ action, because }) => `${action} ${because}`);

function feedback(person: string, at: string, target: AppraisalFeedback['target'] = { type: 'general' }): RecordOf<AppraisalFeedback> {
	const giver = { ...parties.appraiser, person };
	const body = { target, text: 'Selalu siap membantu.', evidence: [], giver, role: 'appraiser' as const };
	const envelope = { kind: 'appraisal.feedback', v: 1, unit: 'DUKCAPIL', period: '2026', by: 'penilai', device: 'd', edit: editNo(9) };
	return { ...envelope, _id: `appraisal.feedback:${person}`, at: `${at}T10:00:00+07:00`, body };
}

describe('an award', () => {
	it('is suggested for Sangat Baik, or a rating Di Atas with evidence', () => {
		expect(found(evaluated('above', 'above'))).toEqual(['award predicate']);
		expect(found(evaluated('above', 'met'))).toEqual([]);
		expect(found(evaluated('above', 'met', { body: { results: [{ ...results[0]!, evidence: note }] } }))).toEqual([
			'award above-with-evidence',
		]);
	});

	it('is not suggested beside a weak predicate', () => {
		const body = { results: [{ ...results[0]!, evidence: note }] };
		expect(found(evaluated('above', 'below', { body }))).toEqual(['coaching predicate']);
	});
});

describe('coaching', () => {
	it.each<[Rating, Rating, Predicate]>([
		['below', 'met', 'needs-improvement'],
		['met', 'below', 'poor'],
		['below', 'below', 'very-poor'],
	])('is suggested for results %s and conduct %s: %s', (result, conduct, predicate) => {
		const one = evaluated(result, conduct);
		expect(one.state.standing?.predicate).toBe(predicate);
		expect(found(one)).toEqual(['coaching predicate']);
	});

	it('is suggested for any main result below, not for an additional one', () => {
		const below = { ...results[0]!, mark: 'below' as const };
		expect(found(evaluated('met', 'met', { body: { results: [below] } }))).toEqual(['coaching main-result-below']);
		expect(found(evaluated('met', 'met', { body: { results: [{ ...below, section: 'additional' }] } }))).toEqual([]);
	});
});

describe('a role model', () => {
	const [second, third] = [evaluated('met', 'above', { period: '2026-TW2' }), evaluated('met', 'above', { period: '2026-TW3' })];
	const two = [feedback('P1', '2026-04-01'), feedback('P9', '2026-09-30', { type: 'value', value: 'service' })];
	const suggested = (cases: PeriodCase[], given: RecordOf<AppraisalFeedback>[]) =>
		followUpSuggestions(cases, given, []).map(({ action }) => action);

	it('is suggested for conduct Di Atas in two periods in a row with feedback from several people', () => {
		expect(followUpSuggestions([third, second], two, [])).toEqual([
			{
				action: 'role-model',
				because: 'conduct-above-twice',
				period: '2026-TW3',
				basis: ['appraisal.evaluation:2026-TW2:P2', 'appraisal.evaluation:2026-TW3:P2'],
				contested: false,
			},
		]);
	});

	it('is not with a gap, one giver, feedback from other days, or on results alone', () => {
		expect(suggested([evaluated('met', 'above', { period: '2026-TW1' }), third], two)).toEqual([]);
		expect(suggested([evaluated('met', 'above', { period: '2026-S1' }), third], two)).toEqual([]);
		expect(suggested([second, third], [two[0]!, feedback('P1', '2026-05-01')])).toEqual([]);
		expect(suggested([second, third], [two[0]!, feedback('P9', '2026-10-01')])).toEqual([]);
		expect(suggested([second, third], [two[0]!, feedback('P9', '2026-05-01', { type: 'result', key: 'A', plan: '' })])).toEqual([]);
	});
});

describe('suggestions', () => {
	it('wait for the handover, and say when an objection may still change the outcome', () => {
		expect(found(evaluated('below', 'met', { handedOver: false }))).toEqual([]);
		expect(followUpSuggestions([evaluated('below', 'met', { objected: true })], [], [])).toMatchObject([{ contested: true }]);
	});

	it('are gone once somebody decided or declined, not when only proposed', () => {
		const one = evaluated('below', 'met');
		const step = (what: AppraisalFollowUp['step']) =>
			({ body: { basis: ['appraisal.evaluation:2026-TW3:P2'], action: 'coaching', step: what } }) as unknown as RecordOf<AppraisalFollowUp>;
		expect(followUpSuggestions([one], [], [step('decided')])).toEqual([]);
		expect(followUpSuggestions([one], [], [step('declined')])).toEqual([]);
		expect(followUpSuggestions([one], [], [step('proposed')])).toHaveLength(1);
	});

	it('come latest period first', () => {
		const cases = ['2026-TW1', '2026-TW3', '2025-TW4'].map((period) => evaluated('below', 'met', { period }));
		expect(followUpSuggestions(cases, [], []).map(({ period }) => period)).toEqual(['2026-TW3', '2026-TW1', '2025-TW4']);
	});
});
