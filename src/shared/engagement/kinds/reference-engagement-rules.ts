import { readersOfReference } from '../../personnel/reference-readers';
import { day } from '../../kernel/day';
import { defineKind } from '../../kernel/define-kind';
import { refuse } from '../../kernel/refuse';
import { z } from '../../kernel/zod';
import { voiceKinds } from './voice-kinds';

const code = z.string().check(z.regex(/^[a-z0-9-]{1,40}$/));
const label = z.string().check(z.minLength(1), z.maxLength(160));
const labelled = z.array(z.strictObject({ code, label })).check(z.maxLength(80));

const span = z.strictObject({
	number: z.int().check(z.minimum(1), z.maximum(1000)),
	unit: z.enum(['working-days', 'days', 'hours']),
});
export type ClockSpan = z.infer<typeof span>;

const clock = z.strictObject({
	...span.shape,
	code,
	label,
	/** Kinds of voices it may be chosen for. */
	kinds: z.array(z.enum(voiceKinds)).check(z.minLength(1)),
	/** What it counts from: the receipt at the office, or the file being complete, which is the day it was verified. */
	start: z.enum(['received', 'file-complete']),
});
export type VoiceClock = z.infer<typeof clock>;

/** What a citizen is sent on with, when a matter must not be taken as an ordinary voice. */
export const referralTopics = ['money', 'threat', 'violence', 'person'] as const;
export type ReferralTopic = (typeof referralTopics)[number];

const card = z.strictObject({
	topics: z.array(z.enum(referralTopics)).check(z.minLength(1)),
	office: label,
	/** What one can bring there. */
	what: z.string().check(z.maxLength(400)),
	/** Empty: HR has not entered it yet. */
	address: z.string().check(z.maxLength(300)),
	phone: z.string().check(z.maxLength(80)),
	hours: z.string().check(z.maxLength(120)),
	/** Shown first: life or body is in danger. */
	urgent: z.boolean(),
});
export type ReferralCard = z.infer<typeof card>;

const body = z.strictObject({
	title: label,
	/** The regulation it follows. */
	basis: z.string().check(z.maxLength(400)),
	validFrom: day,
	validTo: z.nullable(day),
	/** Until an arrived voice is verified. */
	verification: span,
	/** Until the citizen hears something for the first time, from the receipt (PEKPPP F-02 counts it). */
	firstResponse: span,
	/** How long after the end of a matter its citizen may ask to have it opened again. */
	reopening: span,
	/** By one of these a matter has to be answered; verification chooses it. */
	clocks: z.array(clock).check(z.minLength(1), z.maxLength(20)),
	themes: labelled.check(z.minLength(1)),
	/** Why a voice cannot be worked on. */
	reasons: labelled.check(z.minLength(1)),
	cards: z.array(card).check(z.maxLength(40)),
	/** What was not read in the regulation itself, in words for HR. */
	unconfirmed: z.array(z.string().check(z.maxLength(400))).check(z.maxLength(40)),
});

/** Clocks, themes, reasons and referral cards of citizens' voices, from one day to another. Id `reference.engagement-rules:<name>`. */
export const referenceEngagementRules = defineKind({
	kind: 'reference.engagement-rules',
	feed: 'reference',
	v: 1,
	body,
	upgrades: {},
	id: '<name>',
	about: { person: 'none', unit: 'city', period: 'none' },
	change: 'by-office',
	readers: readersOfReference,
	writers: { hr: 'all' },
	made: 'person',
	admissible: ({ body: { validFrom, validTo } }) =>
		validTo !== null && validTo < validFrom ? refuse('dates_contradict', 'body.validTo') : null,
});
export type ReferenceEngagementRules = z.infer<typeof body>;
