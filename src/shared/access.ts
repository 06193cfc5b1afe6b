import { compileAccess, type FeedAccess, type Seen } from './kernel/compile-access';
import type { Envelope } from './kernel/envelope';
import { feeds, type Feed } from './kernel/feeds';
import { mayWrite } from './kernel/may-write';
import type { Refusal } from './kernel/refusal';
import { refuse } from './kernel/refuse';
import { scopeDigest } from './kernel/scope-digest';
import { keyTable, type KeyTable } from './kernel/scope-keys';
import type { Session } from './kernel/session';
import { kinds, type Kind } from './kinds';

const definitionsOf = (feed: Feed) => [...kinds.values()].filter((kind) => kind.feed === feed);
const definitions = Object.fromEntries(feeds.map((feed) => [feed, definitionsOf(feed)])) as Record<Feed, ReturnType<typeof definitionsOf>>;
const compiled = new WeakMap<Session, Partial<Record<Feed, FeedAccess>>>();

/** By which fields the records of each feed are found; an index of them is made anew when this changes. */
export const keyTables = Object.fromEntries(feeds.map((feed) => [feed, keyTable(definitions[feed])])) as Record<Feed, KeyTable>;

/** What a session sees of one feed, compiled once for each session: a changed one is a new object. */
export function accessTo(session: Session, feed: Feed): FeedAccess {
	let byFeed = compiled.get(session);
	if (!byFeed) compiled.set(session, (byFeed = {}));
	return (byFeed[feed] ??= compileAccess(definitions[feed], session));
}

/** Whether `session` may see this record of this feed. */
export function mayPull(session: Session, feed: Feed, record: Seen): boolean {
	return accessTo(session, feed).sees(record);
}

/** The same scope as a Mango selector for `_changes`; `null` when the session may see nothing of the feed. See `FeedAccess.selector`. */
export function pullSelector(session: Session, feed: Feed): Record<string, unknown> | null {
	return accessTo(session, feed).selector;
}

/** The feeds of which `session` may see anything, in the order they are pulled. */
export function feedsOf(session: Session): Feed[] {
	return feeds.filter((feed) => pullSelector(session, feed) !== null);
}

/**
 * Version of what a session sees of one feed: equal as long as that is the same, whatever else changes, and another one after a release
 * that changes the rules. A feed's cursor belongs to it: when it changes, the device pulls that feed from the start, and no other.
 * Ends with the account (`…/<account>`): devices tell by it whether an answer is meant for them.
 *
 * The gateway sends it with every answer of `/db/<feed>` as `Hitei-Feed-Scope`, and of all feeds the session sees in `scopes`
 * of `GET /session`.
 */
export function scopeOf(session: Session, feed: Feed): string {
	return `${accessTo(session, feed).digest}/${session.account}`;
}

/**
 * Version of a session's rights as a whole, sent as `Hitei-Scope` and as `scope` of `GET /session`. When it differs from what a device
 * remembers, it asks `GET /session` again. Tablets of before the scope of each feed was told pull every feed anew then.
 */
export function rightsOf({ roles, units, account, ...standing }: Session): string {
	const { person, charges, above, objections, unitsBelow, activities = [] } = standing;
	const known = [person, charges, above, objections, unitsBelow, ...(activities.length > 0 ? [activities] : [])];
	const line = known.some((one) => one !== undefined && one.length > 0) ? [scopeDigest(known)] : [];
	return [[...roles].sort().join('+'), [...units].sort().join('+'), ...line, account].join('/');
}

type Before = Pick<Envelope, 'kind' | 'unit' | 'period' | 'by' | 'subject' | 'activity'>;

/**
 * Whether `session` may write this record, `before` being the stored one of the same id. `null` when it may.
 * `today` is the office's day (`2026-11-24`): who was relieved of a person writes no more about them. Looks at the envelope, and
 * at what of a body says in whose name it is written; whether the body is right is the schema's matter.
 */
export function mayPush(session: Session, feed: Feed, record: Envelope, before: Before | null, today = '9999-12-31'): Refusal | null {
	const definition = kinds.get(record.kind);
	if (!definition) return refuse('unknown_kind', 'kind');
	if (definition.feed !== feed) return refuse('wrong_feed', 'kind');
	if (record.by !== session.account) return refuse('not_yours', 'by');
	if (record.received) return refuse('stamped_by_client', 'received');
	const no = mayWrite(definition, session, record, today);
	if (no) return no;
	if (!before) return null;
	if (before.kind !== record.kind || before.unit !== record.unit || before.period !== record.period) return refuse('identity_changed');
	if (before.subject !== record.subject) return refuse('identity_changed', 'subject');
	if (before.activity !== record.activity) return refuse('identity_changed', 'activity');
	if (!definition.appendOnly) return null;
	if (before.by !== session.account) return refuse(definition.taken ?? 'not_yours');
	// Without a base revision it was made on another tablet: the store answers with a conflict, and a person chooses.
	return record._rev ? refuse('append_only') : null;
}

/**
 * Whether `session` may write a record of this kind about a person (of a unit, for `appraisal.unit-result`; of an activity) today, so that
 * a screen offers only what the office will take. `body` as far as it says in whose name: `{ how: 'own-account' }`; absent: in the own name.
 */
export function mayWriteAbout(
	session: Session,
	kind: Kind,
	{ person, period, unit = '*', activity }: { person?: string; period: string; unit?: string; activity?: string },
	today: string,
	body: unknown = {},
): boolean {
	const record = { unit, period, ...(person !== undefined && { subject: person }), ...(activity !== undefined && { activity }), body };
	return mayWrite(kinds.get(kind)!, session, record, today) === null;
}
