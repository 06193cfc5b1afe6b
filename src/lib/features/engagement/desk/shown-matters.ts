import { readVoiceCode } from '#shared/engagement/voice-code';
import type { Matter } from '../data/load-matters';
import { dueState } from '../parts/due-words';

/** By the clock: overdue, due within two days, something is due, nothing is. */
export const dueStates = ['overdue', 'soon', 'open', 'ended'] as const;
export type DueFilter = (typeof dueStates)[number];

interface Filter {
	word: string;
	state: string;
	unit: string;
	kind: string;
	due: '' | DueFilter;
}

/**
 * The voices a filter leaves, what is due first at the top, and what is not due any more by its day at the end. A word is looked for in the texts; a code finds its
 * voice however it is typed. `now`: milliseconds.
 */
export function shownMatters(matters: readonly Matter[], { word, state, unit, kind, due }: Filter, now: number): Matter[] {
	const wanted = word.trim().toLocaleLowerCase('id');
	const code = readVoiceCode(word);
	const fits = (matter: Matter) => {
		const { body } = matter.voice.record;
		const clock = dueState(matter.due, now);
		if (due === 'open' ? clock === 'none' : due === 'ended' ? clock !== 'none' : due !== '' && clock !== due) return false;
		if ((state && matter.folded.state !== state) || (unit && matter.unit !== unit) || (kind && body.kind !== kind)) return false;
		if (code !== null) return body.code === code;
		const text = `${body.code} ${body.text} ${matter.folded.verified?.body.summary ?? ''}`.toLocaleLowerCase('id');
		return text.includes(wanted);
	};
	const said = ({ voice }: Matter) => Date.parse(voice.record.at);
	return matters.filter(fits).sort((a, b) => (a.due?.ends ?? Infinity) - (b.due?.ends ?? Infinity) || said(b) - said(a) || 0);
}
