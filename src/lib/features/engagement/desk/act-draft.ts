import { z } from '#shared/kernel/zod';
import type { FoldedVoice } from '#shared/engagement/fold-voice';
import type { EngagementEvent } from '#shared/engagement/kinds/engagement-event';

export type Act = EngagementEvent['act'];

/** An act of the office as it stands in the form; what the act does not ask for stays empty. */
export const actDraft = z.object({
	text: z.string(),
	unit: z.string(),
	office: z.string(),
	themes: z.array(z.string()),
	clock: z.string(),
	reason: z.string(),
	until: z.string(),
	published: z.enum(['yes', 'no']),
});
export type ActDraft = z.infer<typeof actDraft>;
type Field = keyof ActDraft;

/** What keeps an act from being stored. */
export interface ActProblem {
	field: Field;
	code: 'missing' | 'past' | 'many';
}

/** Which fields an act asks for, in the order of the form. */
export const actFields: Record<Act, readonly Field[]> = {
	verified: ['text', 'themes', 'clock'],
	redacted: ['text'],
	routed: ['unit', 'text'],
	responded: ['text', 'published'],
	answered: ['text', 'office', 'published'],
	directed: ['text'],
	unprocessable: ['reason', 'text'],
	closed: ['text'],
	reopened: ['text'],
	extended: ['until', 'text'],
	hidden: ['text'],
};

/** Longest text of each act, characters. */
export const longestText: Record<Act, number> = {
	...{ verified: 500, redacted: 8000, routed: 4000, responded: 2000, answered: 4000, directed: 300, unprocessable: 1000 },
	...{ closed: 1000, reopened: 1000, extended: 1000, hidden: 1000 },
};

/** What the desk can do with a voice now; the first one is the usual next step. */
export function actsOffered({ ended, verified, answered, routed, hidden }: FoldedVoice): Act[] {
	const always: Act[] = hidden ? ['redacted'] : ['redacted', 'hidden'];
	if (ended) return ['reopened', ...always];
	if (!verified) return ['verified', 'directed', 'unprocessable', ...always];
	const next: Act[] = answered ? ['closed', 'answered'] : routed ? ['answered', 'routed'] : ['routed', 'answered'];
	return [...next, 'responded', 'extended', 'verified', 'directed', 'unprocessable', ...always];
}

/** The form of an act as it begins. `secret`: nothing of it is published; `said`: the text as it was said. */
export function blankAct(act: Act, { verified, redacted }: FoldedVoice, { secret, said }: { secret: boolean; said: string }): ActDraft {
	const blank: ActDraft = {
		text: '',
		unit: '',
		office: '',
		themes: [],
		clock: '',
		reason: '',
		until: '',
		published: secret ? 'no' : 'yes',
	};
	if (act === 'verified' && verified)
		return { ...blank, text: verified.body.summary, themes: verified.body.themes, clock: verified.body.clock };
	if (act === 'routed') return { ...blank, text: verified?.body.summary ?? '' };
	return act === 'redacted' ? { ...blank, text: redacted ?? said } : blank;
}

/** What is missing or does not fit, in the order of the form. `today`: the office's day. */
export function actProblems(act: Act, draft: ActDraft, today: string): ActProblem[] {
	const optional = act === 'unprocessable' ? ['text'] : [];
	return actFields[act].flatMap((field): ActProblem[] => {
		const value = draft[field];
		const empty = typeof value === 'string' ? value.trim() === '' : value.length === 0;
		if (empty) return optional.includes(field) ? [] : [{ field, code: 'missing' }];
		if (field === 'themes' && value.length > 5) return [{ field, code: 'many' }];
		return field === 'until' && draft.until <= today ? [{ field, code: 'past' }] : [];
	});
}

/** The body a draft without problems becomes. `rules`: those the themes, clocks and reasons come from; `due`: the day of the answer. */
export function actBody(act: Act, draft: ActDraft, code: string, rules: string, due: string | null = null): EngagementEvent {
	const text = draft.text.trim();
	const published = draft.published === 'yes';
	switch (act) {
		case 'verified':
			return { act, code, rules, summary: text, themes: draft.themes, clock: draft.clock };
		case 'routed':
			return { act, code, text, ...(due !== null && { due }) };
		case 'responded':
			return { act, code, text, published };
		case 'answered':
			return { act, code, text, published, office: draft.office.trim() };
		case 'directed':
			return { act, code, to: text };
		case 'unprocessable':
			return { act, code, rules, reason: draft.reason, text };
		case 'extended':
			return { act, code, until: draft.until, text };
		default:
			return { act, code, text };
	}
}

/** The unit that reads an act: the one it is handed to, or lies with; `*`: the desk alone. */
export function actUnit(act: Act, draft: Pick<ActDraft, 'unit'>, { routed }: FoldedVoice): string {
	if (act === 'routed') return draft.unit;
	return act === 'verified' || act === 'redacted' || act === 'hidden' ? '*' : (routed?.unit ?? '*');
}
