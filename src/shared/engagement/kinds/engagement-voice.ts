import { referenceRegion } from '../../personnel/kinds/reference-region';
import { actTime } from '../../kernel/act-time';
import { day } from '../../kernel/day';
import { jakartaDay } from '../../kernel/days';
import { defineKind } from '../../kernel/define-kind';
import type { RecordOf } from '../../kernel/envelope';
import type { Known } from '../../kernel/known';
import type { Refusal } from '../../kernel/refusal';
import { refuse } from '../../kernel/refuse';
import { z } from '../../kernel/zod';
import { isVoiceCode } from '../voice-code';
import { voiceKinds } from './voice-kinds';

const text = (longest: number) => z.string().check(z.maxLength(longest));

/** Languages a voice is taken in. */
export const voiceLanguages = ['indonesian', 'simalungun', 'toba', 'javanese', 'other'] as const;

/** `none`: nobody was asked for a name. `anonymous`: the office concerned and the public do not learn who. `open`: they may. */
export const voiceIdentities = ['none', 'anonymous', 'open'] as const;

const body = z.strictObject({
	/** Made on the device; the citizen keeps it. */
	code: z.string().check(z.regex(isVoiceCode)),
	kind: z.enum(voiceKinds),
	/** As it was said, in whatever language. Never published, and never shown to the unit: see `routed` in `engagement.event`. */
	text: z.string().check(z.minLength(1), z.maxLength(8000)),
	language: z.enum(voiceLanguages),
	/** What happened, where, who as a post or a counter and never a name, how; empty: not said. */
	what: text(1000),
	where: text(300),
	who: text(160),
	how: text(1000),
	/** `null`: not known. */
	happenedOn: z.nullable(day),
	/** Region code; `null`: not of one kelurahan. */
	kelurahan: z.nullable(z.string().check(z.regex(/^12\.72\.\d{2}\.\d{4}$/))),
	/** An office the surveyor does not work for, in the citizen's words; empty: the unit of the record. */
	otherOffice: text(160),
	/** Read aloud to the citizen, or interpreted. */
	assisted: z.boolean(),
	/** Whom the speaker speaks for; empty: for himself. */
	speaksFor: text(160),
	/** The speaker is a child: no contact is taken. */
	child: z.boolean(),
	identity: z.enum(voiceIdentities),
	/** The public page tells nothing of it. Independent of `identity`. */
	secret: z.boolean(),
	/** The question whether it is of money, a threat, violence or a certain person was asked, and denied. Otherwise no voice is stored. */
	screened: z.literal(true),
});

/**
 * One hope, complaint, question or praise of a citizen, taken in the field. Append-only. Its id is its code, so that the same card typed in on two tablets
 * meets itself. `unit` is the one it was said about, or for. Id `engagement.voice:<code>`.
 */
export const engagementVoice = defineKind({
	kind: 'engagement.voice',
	feed: 'engagement',
	v: 1,
	body,
	upgrades: {},
	id: ({ body }) => body.code,
	about: { person: 'none', unit: 'one', period: 'none' },
	change: 'never',
	taken: 'code_taken',
	readers: { surveyor: 'own-records', hr: 'all' },
	writers: { surveyor: 'own-units', hr: 'all' },
	made: 'person',
	needs: [
		{ path: 'unit', ids: ({ unit }) => [`reference.unit:${unit}`], kinds: ['reference.unit'], agrees: [], code: 'unknown_reference' },
	],
	asks: () => [region],
	admissible,
});

/** The city's kelurahan stand in one record. */
const region = 'reference.region:12.72';

function admissible(voice: RecordOf<EngagementVoice>, known: Known): Refusal | null {
	const { kelurahan, happenedOn, child, identity } = voice.body;
	const places = known.read(referenceRegion, region)?.body.kecamatan.flatMap((one) => one.kelurahan.map(({ code }) => code)) ?? [];
	if (kelurahan !== null && !places.includes(kelurahan)) return refuse('unknown_region', 'body.kelurahan');
	if (child && identity !== 'none') return refuse('contact_not_allowed', 'body.identity');
	// By the later of the two clocks: a tablet's may be slow.
	const latest = [jakartaDay(actTime(voice)), known.today].sort().at(-1)!;
	return happenedOn !== null && happenedOn > latest ? refuse('dates_contradict', 'body.happenedOn') : null;
}

export type EngagementVoice = z.infer<typeof body>;
