import { resolve } from '$app/paths';
import { m } from '$lib/paraglide/messages';
import { groupedVoiceCode, readVoiceCode } from '#shared/engagement/voice-code';
import type { DraftWords, FieldWords, KindWords } from '../manifest';
import { identityWords, languageWords, voiceKindWords } from './parts/voice-words';

const names: Record<string, () => string> = {
	code: m.engagement_code,
	kind: m.engagement_kind,
	text: m.voice_text,
	language: m.engagement_language,
	what: m.engagement_what,
	where: m.engagement_where,
	who: m.engagement_who,
	how: m.engagement_how,
	happenedOn: m.engagement_happened_on,
	kelurahan: m.engagement_kelurahan,
	otherOffice: m.engagement_other_office,
	assisted: m.engagement_assisted,
	speaksFor: m.engagement_speaks_for,
	child: m.engagement_child,
	identity: m.engagement_identity,
	secret: m.engagement_secret,
	flags: m.voice_flags,
	unit: m.engagement_unit,
	name: m.engagement_name,
	reach: m.engagement_reach,
	callBack: m.engagement_call_back,
};
const values: Record<string, Record<string, () => string>> = { kind: voiceKindWords, identity: identityWords, language: languageWords };
const yesOrNo: Record<string, () => string> = {
	true: m.engagement_yes,
	false: m.engagement_no,
	yes: m.engagement_yes,
	no: m.engagement_no,
};

const fieldWords: FieldWords = (path, value) => {
	const key = path[0] ?? '';
	const [field, said] = [names[key]?.(), (values[key] ?? yesOrNo)[String(value)]?.()];
	return { ...(field && { field }), ...(said && { value: said }) };
};

const draft: DraftWords = {
	hidden: new Set(['screened', 'clock', 'themes', 'reason', 'published']),
	name: (path) => fieldWords(path, undefined, undefined).field,
	value: (path, value) => fieldWords(path, value, undefined).value,
};

/** The code in an id, grouped; empty for a form of a new voice. */
const codeIn = (id: string) => readVoiceCode(id.split(':')[1] ?? '') ?? '';

const settings = (open: string) => `${resolve('/aturan-suara')}?${new URLSearchParams({ buka: open }).toString()}`;

/** The words of the records of the dialogue with citizens. */
export const kindWords: Readonly<Record<string, KindWords>> = {
	'engagement.voice': {
		name: m.kind_engagement_voice,
		editHref: (id) => {
			const code = codeIn(id);
			return code ? `${resolve('/catat-suara')}?${new URLSearchParams({ ubah: code }).toString()}` : resolve('/catat-suara');
		},
		fields: async () => fieldWords,
		about: async (_, { id }) => (codeIn(id) ? groupedVoiceCode(codeIn(id)) : ''),
		draft: async () => draft,
	},
	'engagement.contact': { name: m.kind_engagement_contact, fields: async () => fieldWords },
	'engagement.event': {
		name: m.kind_engagement_event,
		editHref: (id) => {
			const [, code = '', act = ''] = id.split(':');
			return `${resolve('/meja-suara/[code]', { code })}?${new URLSearchParams({ buat: act }).toString()}`;
		},
		about: async (_, { id }) => groupedVoiceCode(codeIn(id)),
		draft: async () => draft,
	},
	'reference.engagement-rules': {
		name: m.kind_engagement_rules,
		editHref: (id) => settings(id.endsWith(':new') ? 'new' : id),
		about: async (_, { value }) => (value as { title?: string } | null)?.title ?? '',
	},
	'reference.holidays': {
		name: m.kind_holidays,
		editHref: (id) => settings(id.split(':')[1] ?? ''),
		about: async (_, { id }) => id.split(':')[1] ?? '',
	},
};
