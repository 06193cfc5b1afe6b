import { addMonths, formatISO } from 'date-fns';
import type { AppraisalCoaching } from '#shared/appraisal/kinds/appraisal-coaching';
import type { Parties } from '#shared/appraisal/party';
import { z } from '#shared/kernel/zod';

/** A plan of bimbingan as it stands in the form; days are empty while not chosen. */
export const coachingDraft = z.object({
	goal: z.string(),
	steps: z.array(z.object({ text: z.string(), due: z.string(), done: z.string() })),
	start: z.string(),
	end: z.string(),
	followUps: z.array(z.object({ due: z.string(), done: z.string(), note: z.string() })),
	/** Format B.1.9: score and reason by competency. */
	scores: z.record(z.string(), z.object({ score: z.nullable(z.int()), reason: z.string() })),
	trainingNeeds: z.array(z.string()),
	closed: z.boolean(),
	outcome: z.string(),
});
export type CoachingDraft = z.infer<typeof coachingDraft>;

/** What keeps a plan from being stored. */
export type CoachingProblem = 'goal' | 'start' | 'end' | 'order' | 'follow-up-0' | 'follow-up-1' | 'outcome';

/** A new plan: three months from `today`, a follow-up after each of the first two. */
export function blankCoaching(today: string): CoachingDraft {
	const later = (months: number) => formatISO(addMonths(new Date(`${today}T12:00:00`), months), { representation: 'date' });
	return {
		goal: '',
		steps: [{ text: '', due: '', done: '' }],
		start: today,
		end: later(3),
		followUps: [1, 2].map((months) => ({ due: later(months), done: '', note: '' })),
		scores: {},
		trainingNeeds: [],
		closed: false,
		outcome: '',
	};
}

/** A stored plan as the form shows it. */
export function coachingToDraft(body: AppraisalCoaching): CoachingDraft {
	return {
		goal: body.goal,
		steps: body.steps.map(({ text, due, done }) => ({ text, due: due ?? '', done: done ?? '' })),
		start: body.start,
		end: body.end,
		followUps: body.followUps.map(({ due, done, note }) => ({ due, done: done ?? '', note })),
		scores: Object.fromEntries(Object.entries(body.competency?.scores ?? {}).map(([key, { score, reason }]) => [key, { score, reason }])),
		trainingNeeds: [...body.trainingNeeds],
		closed: body.state === 'closed',
		outcome: body.outcome ?? '',
	};
}

/** What is missing or does not fit, in the order of the form. */
export function coachingProblems(draft: CoachingDraft): CoachingProblem[] {
	const { goal, start, end, followUps, closed, outcome } = draft;
	return [
		...(goal.trim() ? [] : (['goal'] as const)),
		...(start ? [] : (['start'] as const)),
		...(end ? [] : (['end'] as const)),
		...(start && end && end < start ? (['order'] as const) : []),
		...(followUps[0]?.due ? [] : (['follow-up-0'] as const)),
		...(followUps[1]?.due ? [] : (['follow-up-1'] as const)),
		...(closed && !outcome.trim() ? (['outcome'] as const) : []),
	];
}

/** The body a draft without problems becomes; rows left empty are left out. */
export function coachingBody(draft: CoachingDraft, evaluation: string | null, parties: Parties, form: string): AppraisalCoaching {
	const scores = Object.entries(draft.scores).flatMap(([key, { score, reason }]) =>
		score === null ? [] : [[key, { score, reason: reason.trim() }] as const],
	);
	return {
		evaluation,
		parties,
		goal: draft.goal.trim(),
		steps: draft.steps.flatMap(({ text, due, done }) => (text.trim() ? [{ text: text.trim(), due: due || null, done: done || null }] : [])),
		start: draft.start,
		end: draft.end,
		followUps: draft.followUps.map(({ due, done, note }) => ({ due, done: done || null, note: note.trim() })),
		...(scores.length > 0 && { competency: { form, scores: Object.fromEntries(scores) } }),
		trainingNeeds: draft.trainingNeeds.map((need) => need.trim()).filter(Boolean),
		state: draft.closed ? 'closed' : 'open',
		...(draft.closed && { outcome: draft.outcome.trim() }),
	};
}
