import { day } from '../../kernel/day';
import { defineKind, readRecord } from '../../kernel/define-kind';
import { recordId, type RecordOf } from '../../kernel/envelope';
import type { Known } from '../../kernel/known';
import type { Refusal } from '../../kernel/refusal';
import { refuse } from '../../kernel/refuse';
import { z } from '../../kernel/zod';
import { isVoiceCode } from '../voice-code';
import { engagementVoice } from './engagement-voice';
import { ofVoice, voiceId } from './of-voice';
import { referenceEngagementRules } from './reference-engagement-rules';

const code = z.string().check(z.regex(isVoiceCode));
const word = z.string().check(z.regex(/^[a-z0-9-]{1,40}$/));
const filled = (longest: number) => z.string().check(z.minLength(1), z.maxLength(longest));
const act = <Name extends string, Shape extends z.core.$ZodLooseShape>(name: Name, shape: Shape) =>
	z.strictObject({ act: z.literal(name), code, ...shape });

const body = z.discriminatedUnion('act', [
	/** Read, coded and given a clock, by these rules. The summary is the recorder's; it alone may ever be published. */
	act('verified', {
		rules: recordId,
		summary: filled(500),
		themes: z.array(word).check(z.minLength(1), z.maxLength(5)),
		clock: word,
	}),
	/** What was said without what nobody else may read: names, numbers. The voice itself stays as it is, for the desk alone. */
	act('redacted', { text: filled(8000) }),
	/** Handed to the unit of the envelope: this text, and the day it has to be answered by, are all that unit learns. */
	act('routed', { text: filled(4000), due: z.optional(day) }),
	/** Tanggapan awal: something was heard, nothing is decided. */
	act('responded', { text: filled(2000), published: z.boolean() }),
	/** What is done, when, or why not; by which office, never by whom. */
	act('answered', { text: filled(4000), office: filled(160), published: z.boolean() }),
	/** Diarahkan: another body has to deal with it. */
	act('directed', { to: filled(300) }),
	act('unprocessable', { rules: recordId, reason: word, text: z.string().check(z.maxLength(1000)) }),
	act('closed', { text: z.string().check(z.maxLength(1000)) }),
	act('reopened', { text: filled(1000) }),
	/** The answer is due later, and why; the day before stays visible. */
	act('extended', { until: day, text: filled(1000) }),
	/** Taken off the public page. */
	act('hidden', { text: filled(1000) }),
]);

/** Acts of the desk's own, which no unit reads: they carry no unit. */
const ofTheDesk: readonly EngagementEvent['act'][] = ['verified', 'redacted', 'hidden'];

/**
 * One act of the office about a voice; its state is folded from them (`fold-voice.ts`). Append-only, of one author. With a unit in its envelope it is read by who
 * leads that unit. Id `engagement.event:<code>:<ULID>`.
 */
export const engagementEvent = defineKind({
	kind: 'engagement.event',
	feed: 'engagement',
	v: 1,
	body,
	upgrades: {},
	id: ({ body }) => `${body.code}:<ulid>`,
	about: { person: 'none', unit: 'any', period: 'none' },
	change: 'never',
	readers: { appraiser: 'units-led', hr: 'all' },
	writers: { hr: 'all' },
	made: 'person',
	needs: [ofVoice],
	asks: ({ unit, body }) => [voiceId(body.code), `reference.unit:${unit}`, ...('rules' in body ? [body.rules] : [])],
	admissible,
});

function admissible({ unit, body }: RecordOf<EngagementEvent>, known: Known): Refusal | null {
	if (ofTheDesk.includes(body.act) ? unit !== '*' : body.act === 'routed' && unit === '*') return refuse('wrong_identity', 'unit');
	if (unit !== '*' && !known.find(`reference.unit:${unit}`)) return refuse('unknown_reference', 'unit');
	const voice = readRecord(engagementVoice, known.find(voiceId(body.code)));
	if ('published' in body && body.published && voice.ok && voice.record.body.secret) return refuse('secret_voice', 'body.published');
	if (!('rules' in body)) return null;
	const rules = known.read(referenceEngagementRules, body.rules)?.body;
	if (!rules) return refuse('unknown_rules', 'body.rules');
	const has = (list: readonly { code: string }[], wanted: string) => list.some(({ code }) => code === wanted);
	if (body.act === 'unprocessable') return has(rules.reasons, body.reason) ? null : refuse('unknown_reference', 'body.reason');
	if (!body.themes.every((theme) => has(rules.themes, theme))) return refuse('unknown_reference', 'body.themes');
	return has(rules.clocks, body.clock) ? null : refuse('unknown_reference', 'body.clock');
}

export type EngagementEvent = z.infer<typeof body>;
