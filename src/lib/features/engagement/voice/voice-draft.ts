import { z } from '#shared/kernel/zod';
import { engagementVoice, voiceIdentities, voiceLanguages, type EngagementVoice } from '#shared/engagement/kinds/engagement-voice';
import { voiceKinds } from '#shared/engagement/kinds/voice-kinds';

/** What is so or not of a voice. */
export const voiceFlags = ['assisted', 'child', 'secret'] as const;
export type VoiceFlag = (typeof voiceFlags)[number];

/** A voice as it stands in the form, with the contact beside it; texts and days are empty while not filled in. */
export const voiceDraft = z.object({
	/** The first question was asked and denied. */
	screened: z.boolean(),
	kind: z.enum(['', ...voiceKinds]),
	text: z.string(),
	unit: z.string(),
	flags: z.array(z.enum(voiceFlags)),
	identity: z.enum(voiceIdentities),
	name: z.string(),
	reach: z.string(),
	callBack: z.enum(['yes', 'no']),
	language: z.enum(voiceLanguages),
	what: z.string(),
	where: z.string(),
	who: z.string(),
	how: z.string(),
	happenedOn: z.string(),
	kelurahan: z.string(),
	otherOffice: z.string(),
	speaksFor: z.string(),
});
export type VoiceDraft = z.infer<typeof voiceDraft>;

/** What keeps a voice from being stored. */
export type VoiceProblem =
	{ field: 'kind' | 'text' | 'unit' | 'name'; code: 'missing' } | { field: 'happenedOn'; code: 'future' } | { field: 'text'; code: 'long' };

/** A form with nothing in it. `unit`: the only one, where there is but one. */
export function blankVoice(unit = ''): VoiceDraft {
	return {
		...{ screened: false, kind: '', text: '', unit, flags: [], identity: 'none', name: '', reach: '', callBack: 'no' },
		...{ language: 'indonesian', what: '', where: '', who: '', how: '', happenedOn: '', kelurahan: '', otherOffice: '', speaksFor: '' },
	};
}

/** A voice that was refused, as the form shows it again; its contact travels by itself. */
export function voiceToDraft(unit: string, body: EngagementVoice): VoiceDraft {
	const { code, screened, assisted, child, secret, happenedOn, kelurahan, ...rest } = body;
	void code;
	const flags = Object.entries({ assisted, child, secret }).flatMap(([flag, set]) => (set ? [flag as VoiceFlag] : []));
	return { ...blankVoice(unit), ...rest, screened, flags, happenedOn: happenedOn ?? '', kelurahan: kelurahan ?? '' };
}

/** Whose contact is asked for: of a child nobody's. */
export function identityOf({ identity, flags }: Pick<VoiceDraft, 'identity' | 'flags'>): VoiceDraft['identity'] {
	return flags.includes('child') ? 'none' : identity;
}

/** Whether the form would lose something that was entered; the first question alone is nothing. */
export function saysSomething(draft: VoiceDraft): boolean {
	const { screened, unit, language, callBack, ...said } = draft;
	void [screened, unit, language, callBack];
	return Object.values({ ...said, identity: '' }).some((value) => value.length > 0);
}

/** What is missing or does not fit, in the order of the form. `today`: the office's day. */
export function voiceProblems(draft: VoiceDraft, today: string): VoiceProblem[] {
	const identity = identityOf(draft);
	// Open: by name. Anonymous: the desk may have one, and a number without a name is nobody's.
	const needsName = identity === 'open' || (identity === 'anonymous' && draft.reach.trim() !== '');
	const missing = (['kind', 'text', 'unit'] as const).filter((field) => draft[field].trim() === '');
	return [
		...missing.map((field): VoiceProblem => ({ field, code: 'missing' })),
		...(draft.text.length > 8000 ? [{ field: 'text', code: 'long' } as const] : []),
		...(draft.happenedOn > today ? [{ field: 'happenedOn', code: 'future' } as const] : []),
		...(needsName && draft.name.trim() === '' ? [{ field: 'name', code: 'missing' } as const] : []),
	];
}

/** The body a draft without problems becomes. */
export function voiceBody(draft: VoiceDraft, code: string): EngagementVoice {
	const { kind, flags, language } = draft;
	const trimmed = (field: 'text' | 'what' | 'where' | 'who' | 'how' | 'otherOffice' | 'speaksFor') => draft[field].trim();
	return engagementVoice.body.parse({
		...{ code, kind, language, text: trimmed('text'), what: trimmed('what'), where: trimmed('where'), who: trimmed('who') },
		...{ how: trimmed('how'), otherOffice: trimmed('otherOffice'), speaksFor: trimmed('speaksFor') },
		...{ happenedOn: draft.happenedOn || null, kelurahan: draft.kelurahan || null },
		...{ assisted: flags.includes('assisted'), child: flags.includes('child'), secret: flags.includes('secret') },
		...{ identity: identityOf(draft), screened: draft.screened },
	});
}
