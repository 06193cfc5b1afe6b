import { m } from '$lib/paraglide/messages';
import type { DraftWords } from '$lib/features/manifest';

/** One thing written in a draft: where, and what. */
export interface DraftLine {
	name: string;
	value: string;
}

/** Of use to the app alone: keys, revisions, the state of a form, and the strokes of a signature. */
const hidden = new Set('base form key edit paths width height stage open type columns'.split(' '));
const names: Record<string, () => string> = {
	text: m.sync_draft_text,
	reason: m.sync_draft_reason,
	reasons: m.sync_draft_reason,
	comment: m.sync_draft_note,
	note: m.sync_draft_note,
};
const most = 500;

/** A part of a draft still to be read: the way to it as it stands, and in words. */
interface Part {
	path: readonly string[];
	title: readonly string[];
	value: unknown;
}

/**
 * What a draft of any form says, line by line, for a person to read when no form can open it any more: the person it is about has left the device,
 * or another version of the app wrote it. Knows no form: takes whatever is in it apart by the words of its kind, and leaves out what tells a
 * person nothing and what nobody here may read.
 */
export function draftLines(draft: unknown, words: DraftWords = {}): DraftLine[] {
	const sealed = new Set(words.sealed?.(draft));
	const nameOf = (path: readonly string[]) => words.name?.(path, draft) ?? names[path.at(-1)!]?.() ?? path.at(-1)!;

	function inside({ path, title, value }: Part & { value: object }): Part[] {
		if (Array.isArray(value))
			return value.map((row: unknown, index) => ({
				path: [...path, String(index)],
				title: [...title.slice(0, -1), `${title.at(-1) ?? ''} ${words.row?.(row) ?? index + 1}`.trim()],
				value: row,
			}));
		return Object.entries(value)
			.filter(([key]) => !hidden.has(key) && !words.hidden?.has(key) && !(path.length === 0 && sealed.has(key)))
			.map(([key, entry]) => ({ path: [...path, key], title: [...title, nameOf([...path, key])], value: entry as unknown }));
	}

	function wordOf(path: readonly string[], value: string | number | true): string {
		if (value === true) return m.sync_draft_yes();
		return words.value?.(path, value, draft) ?? String(value);
	}

	const lines: DraftLine[] = [];
	const left: Part[] = [{ path: [], title: [], value: draft }];
	while (left.length > 0 && lines.length < most) {
		const { path, title, value } = left.pop()!;
		if (typeof value === 'object' && value !== null) left.push(...inside({ path, title, value }).reverse());
		else if (isWord(value)) lines.push({ name: title.join(' · '), value: wordOf(path, value) });
	}
	return lines;
}

/** As a text file for whoever is to go on with it. */
export function draftText(title: string, lines: readonly DraftLine[]): string {
	return [title, '', ...lines.map(({ name, value }) => (name ? `${name}: ${value}` : value))].join('\r\n');
}

function isWord(value: unknown): value is string | number | true {
	return typeof value === 'string' ? value.trim() !== '' : typeof value === 'number' || value === true;
}
