import type { Envelope } from '../records/envelope';
import { feeds, type Feed } from '../records/feeds';
import type { Refusal } from '../records/refusal';
import { kinds, type Kind } from '../records/kinds';
import { refuse } from './refuse';
import type { Role, Session } from './session';

/** One sort of records a session may see: these kinds, of these units (all when absent), by this author (any when absent). */
export interface Clause {
	kinds: readonly Kind[];
	units?: readonly string[];
	by?: string;
}

const general: readonly Kind[] = ['reference.region', 'reference.questionnaire', 'reference.ruleset'];
const everyReference: readonly Kind[] = [...general, 'reference.unit', 'reference.service', 'reference.campaign'];

/** What each role adds to the scope. The union of a session's roles is its scope; nothing else decides. */
const reads: Record<Role, (session: Session) => Clause[]> = {
	surveyor: ({ account, units }) => [
		{ kinds: everyReference, units: ['*', ...units] },
		{ kinds: ['survey.response'], units, by: account },
	],
	appraiser: ({ units }) => [{ kinds: everyReference, units: ['*', ...units] }],
	committee: ({ units }) => [{ kinds: everyReference, units: ['*', ...units] }],
	employee: ({ units }) => [{ kinds: everyReference, units: ['*', ...units] }],
	hr: () => [
		{ kinds: everyReference },
		{ kinds: ['survey.response', 'survey.report'] },
		{ kinds: ['office.quarantine', 'office.contact'] },
	],
	evaluator: () => [{ kinds: everyReference }, { kinds: ['survey.report'] }],
	admin: () => [{ kinds: ['reference.unit', ...general] }],
};

/** The clauses of `session` in one feed; empty when it may see nothing there. */
export function pullClauses(session: Session, feed: Feed): Clause[] {
	return session.roles
		.flatMap((role) => reads[role](session))
		.map((clause) => ({ ...clause, kinds: clause.kinds.filter((kind) => kinds.get(kind)?.feed === feed) }))
		.filter((clause) => clause.kinds.length > 0 && clause.units?.length !== 0);
}

/** Whether `session` may see this record of this feed. */
export function mayPull(session: Session, feed: Feed, record: Pick<Envelope, 'kind' | 'unit' | 'by'>): boolean {
	return pullClauses(session, feed).some(
		(clause) =>
			(clause.kinds as readonly string[]).includes(record.kind) &&
			(!clause.units || clause.units.includes(record.unit)) &&
			(!clause.by || clause.by === record.by),
	);
}

/** The same scope as a Mango selector for `_changes`; `null` when the session may see nothing of the feed. */
export function pullSelector(session: Session, feed: Feed): Record<string, unknown> | null {
	const clauses = pullClauses(session, feed).map((clause) => ({
		kind: { $in: [...clause.kinds] },
		...(clause.units && { unit: { $in: [...clause.units] } }),
		...(clause.by && { by: clause.by }),
	}));
	if (clauses.length === 0) return null;
	return clauses.length === 1 ? clauses[0]! : { $or: clauses };
}

/** The feeds of which `session` may see anything, in the order they are pulled. */
export function feedsOf(session: Session): Feed[] {
	return feeds.filter((feed) => pullClauses(session, feed).length > 0);
}

/**
 * Version of a session's scope: equal as long as it may see the same. A cursor belongs to it; when it changes,
 * the device pulls the new scope from the start.
 */
export function scopeOf(session: Session): string {
	return [[...session.roles].sort().join('+'), [...session.units].sort().join('+'), session.account].join('/');
}

type Before = Pick<Envelope, 'kind' | 'unit' | 'period' | 'by'>;

/**
 * Whether `session` may write this record, `before` being the stored one of the same id. `null` when it may.
 * Looks at the envelope, and at `body.collection` of a response; whether the body is right is the schema's matter.
 */
export function mayPush(session: Session, feed: Feed, record: Envelope, before: Before | null): Refusal | null {
	const definition = kinds.get(record.kind);
	if (!definition) return refuse('unknown_kind', 'kind');
	if (definition.feed !== feed) return refuse('wrong_feed', 'kind');
	if (record.by !== session.account) return refuse('not_yours', 'by');
	if (record.received) return refuse('stamped_by_client', 'received');
	const writers = session.roles.filter((role) => mayWrite(role, record));
	if (writers.length === 0) return refuse('role_may_not_write', 'kind');
	if (!writers.includes('hr') && !session.units.includes(record.unit)) return refuse('unit_not_in_scope', 'unit');
	if (before && (before.kind !== record.kind || before.unit !== record.unit || before.period !== record.period))
		return refuse('identity_changed');
	if (before && definition.appendOnly && before.by !== session.account) return refuse('not_yours');
	// Without a base revision it was made on another tablet: the store answers with a conflict, and a person chooses.
	if (before && definition.appendOnly && record._rev) return refuse('append_only');
	return null;
}

function mayWrite(role: Role, record: Envelope): boolean {
	const imported = (record.body as { collection?: unknown } | null)?.collection === 'import';
	if (record.kind === 'survey.response') return (role === 'surveyor' && !imported) || (role === 'hr' && imported);
	if (record.kind === 'survey.report') return role === 'hr';
	return record.kind.startsWith('reference.') && role === 'hr';
}
