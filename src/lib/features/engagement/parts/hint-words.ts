import { m } from '$lib/paraglide/messages';
import { personalHints, type PersonalHint } from '#shared/engagement/personal-hints';

const words: Record<PersonalHint, () => string> = {
	nik: m.engagement_hint_nik,
	phone: m.engagement_hint_phone,
	plate: m.engagement_hint_plate,
};

/** What in a text looks like somebody's number, in words; empty where nothing does. */
export function hintWords(text: string): string {
	return personalHints(text)
		.map((hint) => words[hint]())
		.join(', ');
}
