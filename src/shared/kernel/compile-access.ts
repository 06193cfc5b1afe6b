import { actTime } from './act-time';
import type { AnyKind } from './define-kind';
import type { Envelope } from './envelope';
import { parsePeriod, periodSpan } from './period';
import { readReaches, type Grant, type ReadReach, type Subject } from './read-reach';
import { scopeDigest } from './scope-digest';
import { keysOfGrant, type ScopeKey } from './scope-keys';
import type { Session } from './session';

/** What of a record decides who sees it. */
export type Seen = Pick<Envelope, 'kind' | 'unit' | 'by' | 'period' | 'subject' | 'activity'> & Partial<Pick<Envelope, 'at' | 'skew'>>;

/** What a session sees of one feed. */
export interface FeedAccess {
	/** Whether it sees this record of the feed. */
	sees(record: Seen): boolean;
	/**
	 * The same as a Mango selector for `_changes`; `null` when nothing of the feed is seen. Of people it asks by name alone; the
	 * days are left to `sees`, which has the last word on every record.
	 */
	selector: Record<string, unknown> | null;
	/**
	 * The keys under which all of it lies (`scope-keys.ts`), and more, in an order of their own; `null` where most kinds are seen as
	 * a whole: then reading the feed in its order is less work.
	 */
	keys: readonly ScopeKey[] | null;
	/** Kinds seen as a whole, and kinds of which nothing is seen; the rest is seen in part. */
	whole: ReadonlySet<string>;
	closed: ReadonlySet<string>;
	/** Equal as long as the same is seen. Tells two scopes apart, and is no secret. */
	digest: string;
}

/** Raise it when a grant comes to mean something else without looking different: every tablet then pulls anew. */
const meaning = 1;

/** Makes, of the clauses of all kinds of one feed, one predicate, one selector and one digest for a session. Use it for as long as the session is the same. */
export function compileAccess(definitions: readonly AnyKind[], session: Session): FeedAccess {
	const rules = new Map(definitions.map((definition) => [definition.kind, ruleOf(definition, session)]));
	const granted = [...rules].filter(([, { grants }]) => grants.length > 0);
	const names = (those: [string, Rule][]) => new Set(those.map(([kind]) => kind));
	const whole = names(granted.filter(([, { whole, hidden }]) => whole && hidden === null));
	let digest: string | undefined;
	let keys: readonly ScopeKey[] | undefined;
	return {
		sees: (record) => {
			const rule = rules.get(record.kind);
			return rule !== undefined && sees(rule, record, session.account);
		},
		selector: selectorOf(granted),
		get keys() {
			return whole.size * 2 > definitions.length ? null : (keys ??= keysOf(granted));
		},
		whole,
		closed: names([...rules].filter(([, { grants }]) => grants.length === 0)),
		get digest() {
			return (digest ??= scopeDigest([meaning, granted.map(([kind, { grants, hidden }]) => [kind, grants, hidden && [...hidden]])]));
		},
	};
}

/** Some days during which a person's records are seen; `over`: the moment from which what others wrote is not seen, see `Grant.untilItEnds`. */
interface Days {
	from: string;
	to: string;
	over: number;
}

/** The union of a session's grants for one kind, by what is looked up. */
interface Rule {
	grants: readonly Grant[];
	whole: boolean;
	units: Set<string>;
	/** Units of which the session's own records alone are seen. */
	ownUnits: Set<string>;
	activities: Set<string>;
	people: Map<string, Days[]>;
	cases: Map<string, { period: string; yearToo: boolean }[]>;
	/** People whose records of these days are kept from the session; `null`: nobody's. */
	hidden: Map<string, Days[]> | null;
}

function ruleOf({ readers, hiddenFromAppraiser, about }: AnyKind, session: Session): Rule {
	const rule: Rule = {
		...{ grants: [], whole: false, units: new Set(), ownUnits: new Set(), activities: new Set() },
		...{ people: new Map(), cases: new Map(), hidden: null },
	};
	const words = new Set(session.roles.flatMap((role): readonly ReadReach[] => [readers[role] ?? []].flat()));
	const grants = [...words]
		.map((word): Grant => readReaches[word](session))
		.filter(({ units, subjects, activities }) => [units, subjects, activities].every((list) => list?.length !== 0));
	rule.grants = unique((about.period === 'none' ? grants.map(withoutDays) : grants).map(sorted));
	for (const grant of rule.grants) addGrant(rule, grant);
	if (hiddenFromAppraiser) rule.hidden = hiddenFrom(session);
	return rule;
}

function addGrant(rule: Rule, { units, activities, by, subjects, yearToo = false, untilItEnds = false }: Grant): void {
	if (subjects) {
		for (const subject of subjects)
			if ('period' in subject) push(rule.cases, subject.person, { period: subject.period, yearToo });
			else push(rule.people, subject.person, daysOf(subject, untilItEnds));
	} else if (activities) for (const activity of activities) rule.activities.add(activity);
	else if (units) for (const unit of units) (by === undefined ? rule.units : rule.ownUnits).add(unit);
	else rule.whole = true;
}

function hiddenFrom({ charges = [] }: Session): Map<string, Days[]> | null {
	const hidden = new Map<string, Days[]>();
	for (const charge of charges) if (charge.as === 'appraiser') push(hidden, charge.person, daysOf(charge, false));
	return hidden.size > 0 ? hidden : null;
}

function daysOf({ from, to }: { from: string; to: string | null }, untilItEnds: boolean): Days {
	return { from, to: to ?? endless, over: untilItEnds && to !== null ? Date.parse(`${to}T24:00:00+07:00`) : Infinity };
}

const endless = '9999-12-31';

function sees(rule: Rule, record: Seen, account: string): boolean {
	const { subject, period, unit } = record;
	if (rule.hidden && subject !== undefined && rule.hidden.get(subject)?.some((days) => touches(period, days))) return false;
	if (rule.whole || rule.units.has(unit)) return true;
	if (record.by === account && rule.ownUnits.has(unit)) return true;
	if (record.activity !== undefined && rule.activities.has(record.activity)) return true;
	if (subject === undefined) return false;
	if (rule.people.get(subject)?.some((days) => touches(period, days) && !isLater(record, days.over, account))) return true;
	return (
		rule.cases
			.get(subject)
			?.some((one) => one.period === period || (one.yearToo && period.length === 4 && one.period.startsWith(period))) ?? false
	);
}

/** It carries the year alone: what others said after the charge had ended is not of the appraiser's own time. */
function isLater({ at, skew, by }: Seen, over: number, account: string): boolean {
	if (over === Infinity || by === account || at === undefined) return false;
	return !(actTime({ at, ...(skew !== undefined && { skew }) }) < over); // what has no time that can be read counts as later
}

function touches(code: string, { from, to }: Days): boolean {
	if (code === '*') return true;
	const span = spanOf(code);
	return span !== null && span.start <= to && span.end >= from;
}

/** There are few period codes and many records: each is taken apart once. */
const spans = new Map<string, { start: string; end: string } | null>();

function spanOf(code: string): { start: string; end: string } | null {
	let span = spans.get(code);
	if (span === undefined) {
		const parsed = parsePeriod(code);
		span = parsed && periodSpan(parsed);
		if (spans.size >= 10_000) spans.clear();
		spans.set(code, span);
	}
	return span;
}

function selectorOf(granted: readonly [string, Rule][]): Record<string, unknown> | null {
	const kindsByCondition = new Map<string, string[]>();
	for (const [kind, { grants, whole }] of granted) {
		const conditions = whole ? [{}] : grants.map(conditionOf);
		for (const condition of new Set(conditions.map((condition) => JSON.stringify(condition)))) push(kindsByCondition, condition, kind);
	}
	const clauses = [...kindsByCondition].map(([condition, kinds]) => ({ kind: { $in: kinds }, ...(JSON.parse(condition) as object) }));
	return clauses.length > 1 ? { $or: clauses } : (clauses[0] ?? null);
}

function conditionOf({ units, activities, by, subjects }: Grant): object {
	return {
		...(units && { unit: { $in: units } }),
		...(activities && { activity: { $in: activities } }),
		...(by !== undefined && { by }),
		...(subjects && { subject: { $in: [...new Set(subjects.map(({ person }) => person))] } }),
	};
}

function keysOf(granted: readonly [string, Rule][]): ScopeKey[] {
	return unique(
		granted.flatMap(([kind, { grants, whole }]): ScopeKey[] => (whole ? [[kind]] : grants.flatMap((grant) => keysOfGrant(kind, grant)))),
	);
}

/** Of what carries no period every day is as good: whose line has another day has the same scope. */
function withoutDays({ subjects, ...rest }: Grant): Grant {
	const ofAnyDay = subjects?.map((subject) => ('from' in subject ? { person: subject.person, from: '0000-01-01', to: null } : subject));
	return { ...rest, ...(ofAnyDay && { subjects: ofAnyDay }) };
}

/** In an order of its own, so that the same grant always looks the same. */
function sorted({ units, activities, subjects, ...rest }: Grant): Grant {
	return {
		...rest,
		...(units && { units: [...new Set(units)].sort() }),
		...(activities && { activities: [...new Set(activities)].sort() }),
		...(subjects && { subjects: unique(subjects.map(inOrder)) }),
	};
}

function inOrder(subject: Subject): Subject {
	return 'period' in subject
		? { person: subject.person, period: subject.period }
		: { person: subject.person, from: subject.from, to: subject.to };
}

function unique<Value>(values: readonly Value[]): Value[] {
	return [...new Map(values.map((value) => [JSON.stringify(value), value])).entries()]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([, value]) => value);
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
	const list = map.get(key);
	if (list) list.push(value);
	else map.set(key, [value]);
}
