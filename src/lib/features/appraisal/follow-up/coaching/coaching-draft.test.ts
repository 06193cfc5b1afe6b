import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appraisalCoaching } from '#shared/appraisal/kinds/appraisal-coaching';
import type { Party } from '#shared/appraisal/party';
import { blankCoaching, coachingBody, coachingProblems, coachingToDraft } from './coaching-draft';

const party: Party = { person: 'p1', name: 'Herti', nip: null, grade: null, post: 'Pengelola', unit: 'DUKCAPIL' };
const parties = { employee: party, appraiser: { ...party, person: 'p2' }, superior: null };
const form = 'reference.coaching-form:B.1.9';

describe('a plan of bimbingan', () => {
	it('has two follow-ups within its three months from the beginning', () => {
		const draft = blankCoaching('2026-11-30');
		expect(draft).toMatchObject({ start: '2026-11-30', end: '2027-02-28' });
		expect(draft.followUps.map(({ due }) => due)).toEqual(['2026-12-30', '2027-01-30']);
		expect(coachingProblems(draft)).toEqual(['goal']);
	});

	it('says what is missing, in the order of the form', () => {
		const draft = { ...blankCoaching('2026-11-30'), start: '', end: '', closed: true };
		draft.followUps[1]!.due = '';
		expect(coachingProblems(draft)).toEqual(['goal', 'start', 'end', 'follow-up-1', 'outcome']);
		expect(coachingProblems({ ...blankCoaching('2026-11-30'), goal: 'x', end: '2026-11-29' })).toEqual(['order']);
	});

	it('comes back from the record as it was entered, and is what the record takes', () => {
		const text = fc.string({ minLength: 1, maxLength: 30 }).filter((words) => words.trim() === words && words !== '');
		fc.assert(
			fc.property(
				text,
				fc.array(text, { maxLength: 3 }),
				fc.boolean(),
				text,
				fc.integer({ min: 1, max: 5 }),
				(goal, needs, closed, words, score) => {
					const draft = {
						...blankCoaching('2026-11-24'),
						goal,
						steps: [{ text: words, due: '2026-12-01', done: '' }],
						scores: { teliti: { score, reason: words } },
						trainingNeeds: needs,
						closed,
						outcome: closed ? words : '',
					};
					const body = coachingBody(draft, null, parties, form);
					expect(appraisalCoaching.body.safeParse(body).success).toBe(true);
					expect(coachingToDraft(body)).toEqual(draft);
				},
			),
		);
	});

	it('leaves out rows left empty', () => {
		const body = coachingBody({ ...blankCoaching('2026-11-24'), goal: 'x', trainingNeeds: ['', ' '] }, null, parties, form);
		expect(body).toMatchObject({ steps: [], trainingNeeds: [] });
		expect(body).not.toHaveProperty('competency');
	});
});
