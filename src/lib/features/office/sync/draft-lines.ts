import { m } from '$lib/paraglide/messages';
import { appraisalLabels } from '#shared/appraisal/appraisal-labels';

/** One thing written in a draft: where, and what. */
export interface DraftLine {
	name: string;
	value: string;
}

/** Of use to the app alone: keys, revisions, ids, and the strokes of a signature. */
const notForPeople = new Set(
	'base form key edit skp skpEdit leaderSkp origin person paths width height feedback stage open type approach columns section'.split(' '),
);
const names: Record<string, () => string> = {
	text: m.sync_draft_text,
	reason: m.sync_draft_reason,
	reasons: m.sync_draft_reason,
	remark: () => appraisalLabels.form.feedback,
	evidence: m.sync_draft_evidence,
	comment: m.sync_draft_note,
	note: m.sync_draft_note,
	ratings: m.sync_draft_rating,
};
const most = 500;

/**
 * What a draft of any form says, line by line, for a person to read when no form can open it any more: the person it is about has left the device,
 * or another version of the app wrote it. Knows no form: takes whatever is in it apart, and leaves out what tells a person nothing.
 */
export function draftLines(value: unknown): DraftLine[] {
	const lines: DraftLine[] = [];
	const left: { path: string[]; key: string; value: unknown }[] = [{ path: [], key: '', value }];
	while (left.length > 0 && lines.length < most) {
		const { path, key, value: one } = left.pop()!;
		if (typeof one === 'object' && one !== null) left.push(...inside(path, one).reverse());
		else if (isWord(one)) lines.push({ name: path.join(' · '), value: wordOf(key, one) });
	}
	return lines;
}

/** As a text file for whoever is to go on with it. */
export function draftText(title: string, lines: readonly DraftLine[]): string {
	return [title, '', ...lines.map(({ name, value }) => (name ? `${name}: ${value}` : value))].join('\r\n');
}

function inside(path: readonly string[], value: object): { path: string[]; key: string; value: unknown }[] {
	if (Array.isArray(value))
		return value.map((one: unknown, index) => ({
			path: [...path.slice(0, -1), `${path.at(-1) ?? ''} ${rowName(one, index)}`.trim()],
			key: '',
			value: one,
		}));
	return Object.entries(value)
		.filter(([key]) => !notForPeople.has(key))
		.map(([key, one]) => ({ path: [...path, nameOf(key)], key, value: one as unknown }));
}

/** A row of perilaku kerja is known by its value, any other by its number. */
function rowName(row: unknown, index: number): string {
	const { key } = (row ?? {}) as { key?: unknown };
	return (typeof key === 'string' && (appraisalLabels.conductValue as Record<string, string>)[key]) || String(index + 1);
}

function nameOf(key: string): string {
	const { form, conductValue } = appraisalLabels;
	return names[key]?.() ?? (form as Record<string, string>)[key] ?? (conductValue as Record<string, string>)[key] ?? key;
}

function isWord(value: unknown): value is string | number | true {
	return typeof value === 'string' ? value.trim() !== '' : typeof value === 'number' || value === true;
}

function wordOf(key: string, value: string | number | true): string {
	if (value === true) return m.sync_draft_yes();
	const rated = ['value', 'mark', 'results', 'conduct'].includes(key) && (appraisalLabels.rating as Record<string, string>)[value];
	return rated || String(value);
}
