import type { Envelope } from './kernel/envelope';
import { feeds, type Feed } from './kernel/feeds';
import type { Refusal, RefusalCode } from './kernel/refusal';
import { kinds, type Kind } from './kinds';
import { daysOverlap } from './kernel/days-overlap';
import { mayAppraise } from './appraisal/may-appraise';
import { refuse } from './kernel/refuse';
import { scopeDigest } from './kernel/scope-digest';
import type { Charge, Role, Session } from './kernel/session';

/** A person whose records may be seen: of periods touching these days, or of one period alone. */
type Subject = { person: string; from: string; to: string | null } | { person: string; period: string };

/** One sort of records a session may see: these kinds, of these units, by this author, about these people; what is absent is any. */
export interface Clause {
	kinds: readonly Kind[];
	units?: readonly string[];
	by?: string;
	subjects?: readonly Subject[];
}

const general: readonly Kind[] = [
	'reference.region',
	'reference.questionnaire',
	'reference.ruleset',
	'reference.appraisal-rules',
	'reference.appraisal-period',
	'reference.skp-template',
	'reference.coaching-form',
];
const everyReference: readonly Kind[] = [...general, 'reference.unit', 'reference.service', 'reference.campaign'];

/** What both sides of an appraisal may read of it. */
const document: readonly Kind[] = [
	'appraisal.skp',
	'appraisal.feedback',
	'appraisal.evaluation',
	'appraisal.summary',
	'appraisal.acknowledgement',
	'appraisal.handover',
	'appraisal.objection',
	'appraisal.hearing',
	'appraisal.decision',
	'appraisal.follow-up',
	'appraisal.coaching',
];
const everyAppraisal = [...kinds.values()].filter(({ feed }) => feed === 'appraisal').map(({ kind }) => kind);

/** What each role adds to the scope. The union of a session's roles is its scope; nothing else decides. */
const reads: Record<Role, (session: Session) => Clause[]> = {
	surveyor: ({ account, units }) => [
		{ kinds: everyReference, units: ['*', ...units] },
		{ kinds: ['survey.response'], units, by: account },
	],
	appraiser: (session) => [
		{ kinds: everyReference, units: ['*', ...session.units] },
		{ kinds: ['reference.unit'] },
		{
			kinds: ['reference.person'],
			subjects: [...charged(session, 'appraiser'), ...charged(session, 'superior'), ...own(session), ...above(session)],
		},
		{ kinds: [...document, 'appraisal.review', 'appraisal.superseded'], subjects: charged(session, 'appraiser') },
		// Six digits can be guessed from their hash: nobody keeps one for longer than the charge.
		{ kinds: ['appraisal.signing-pin'], subjects: charged(session, 'appraiser').filter((charge) => charge.to === null) },
		// Who decides reads what was decided, a correction of before among it.
		{
			kinds: ['appraisal.summary', 'appraisal.objection', 'appraisal.decision', 'appraisal.coaching-feedback'],
			subjects: charged(session, 'superior'),
		},
		{ kinds: document, subjects: session.objections ?? [] },
		// Without names: the people of the unit are on this device only as far as they are its own line.
		{ kinds: ['appraisal.summary', 'appraisal.unit-result'], units: [...session.units, ...(session.unitsBelow ?? [])] },
	],
	committee: ({ units }) => [{ kinds: everyReference, units: ['*', ...units] }],
	employee: (session) => [
		{ kinds: everyReference, units: ['*', ...session.units] },
		{ kinds: ['reference.unit'] },
		{ kinds: ['reference.person'], subjects: [...own(session), ...above(session)] },
		{ kinds: [...document, 'appraisal.coaching-feedback', 'appraisal.signing-pin'], subjects: own(session) },
	],
	hr: () => [
		{ kinds: [...everyReference, 'reference.person'] },
		{ kinds: ['survey.response', 'survey.report'] },
		// HR has the evaluations themselves.
		{ kinds: everyAppraisal.filter((kind) => kind !== 'appraisal.signing-pin' && kind !== 'appraisal.summary') },
		{ kinds: ['office.quarantine', 'office.contact', 'office.release', 'office.export'] },
	],
	evaluator: () => [{ kinds: everyReference }, { kinds: ['survey.report'] }],
	admin: () => [{ kinds: ['reference.unit', ...general] }],
};

function own({ person }: Session): Subject[] {
	return person === undefined ? [] : [always(person)];
}

function above({ above = [] }: Session): Subject[] {
	return above.map(always);
}

function always(person: string): Subject {
	return { person, from: '0000-01-01', to: null };
}

function charged({ charges = [] }: Session, as: Charge['as']): Charge[] {
	return charges.filter((charge) => charge.as === as);
}

/** The clauses of `session` in one feed; empty when it may see nothing there. */
export function pullClauses(session: Session, feed: Feed): Clause[] {
	return session.roles
		.flatMap((role) => reads[role](session))
		.map((clause) => ({ ...clause, kinds: clause.kinds.filter((kind) => kinds.get(kind)?.feed === feed) }))
		.filter((clause) => clause.kinds.length > 0 && clause.units?.length !== 0 && clause.subjects?.length !== 0);
}

type Seen = Pick<Envelope, 'kind' | 'unit' | 'by' | 'period' | 'subject'> & Partial<Pick<Envelope, 'at'>>;

/** Whether `session` may see this record of this feed. */
export function mayPull(session: Session, feed: Feed, record: Seen): boolean {
	if (isKeptFromAppraiser(session, record)) return false;
	return pullClauses(session, feed).some(
		(clause) =>
			(clause.kinds as readonly string[]).includes(record.kind) &&
			(!clause.units || clause.units.includes(record.unit)) &&
			(!clause.by || clause.by === record.by) &&
			(!clause.subjects || clause.subjects.some((subject) => isAbout(record, subject, session.account))),
	);
}

/** Whoever appraised somebody in a period never reads what was said about the coaching, not even as HR or a later superior. */
function isKeptFromAppraiser(session: Session, { kind, subject, period }: Seen): boolean {
	if (kind !== 'appraisal.coaching-feedback') return false;
	return charged(session, 'appraiser').some((charge) => charge.person === subject && daysOverlap(period, charge));
}

function isAbout(record: Seen, wanted: Subject, account: string): boolean {
	if (record.subject !== wanted.person) return false;
	if ('period' in wanted) return record.period === wanted.period || (isOfYear(record) && wanted.period.startsWith(record.period));
	// It carries the year alone: what others said after the charge had ended is not of the appraiser's own time.
	if (
		record.kind === 'appraisal.feedback' &&
		record.by !== account &&
		wanted.to !== null &&
		record.at &&
		record.at.slice(0, 10) > wanted.to
	)
		return false;
	return daysOverlap(record.period, wanted);
}

/** An objection opens everything the evaluation stands on: of that, these carry the year, the evaluation its own period. */
function isOfYear({ kind, period }: Seen): boolean {
	return period.length === 4 && ['appraisal.skp', 'appraisal.feedback', 'appraisal.acknowledgement'].includes(kind);
}

/**
 * The same scope as a Mango selector for `_changes`; `null` when the session may see nothing of the feed. Of people it
 * asks by name alone; the days are left to `mayPull`, which has the last word on every record.
 */
export function pullSelector(session: Session, feed: Feed): Record<string, unknown> | null {
	const clauses = pullClauses(session, feed).map((clause) => ({
		kind: { $in: [...clause.kinds] },
		...(clause.units && { unit: { $in: [...clause.units] } }),
		...(clause.by && { by: clause.by }),
		...(clause.subjects && { subject: { $in: [...new Set(clause.subjects.map(({ person }) => person))] } }),
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
 * the device pulls the new scope from the start. Ends with the account: devices tell by it whether an answer is meant for them.
 */
export function scopeOf({ roles, units, account, ...standing }: Session): string {
	const { person, charges, above, objections, unitsBelow } = standing;
	const known = [person, charges, above, objections, unitsBelow];
	const line = known.some((one) => one !== undefined && one.length > 0) ? [scopeDigest(known)] : [];
	return [[...roles].sort().join('+'), [...units].sort().join('+'), ...line, account].join('/');
}

type Before = Pick<Envelope, 'kind' | 'unit' | 'period' | 'by' | 'subject'>;

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
	const no = feed === 'appraisal' ? mayAppraise(session, record, today) : mayWriteInUnit(session, record);
	if (no) return no;
	if (before && (before.kind !== record.kind || before.unit !== record.unit || before.period !== record.period))
		return refuse('identity_changed');
	if (before && before.subject !== record.subject) return refuse('identity_changed', 'subject');
	if (before && definition.appendOnly && before.by !== session.account) return refuse(madeByAnother[record.kind] ?? 'not_yours');
	// Without a base revision it was made on another tablet: the store answers with a conflict, and a person chooses.
	if (before && definition.appendOnly && record._rev) return refuse('append_only');
	return null;
}

/** Of these there is one, whoever makes it first; the other one is told what it is. */
const madeByAnother: Record<string, RefusalCode> = {
	'appraisal.handover': 'handed_over',
	'appraisal.objection': 'already_exists',
	'appraisal.decision': 'already_decided',
};

function mayWriteInUnit(session: Session, record: Envelope): Refusal | null {
	const writers = session.roles.filter((role) => mayWrite(role, record));
	if (writers.length === 0) return refuse('role_may_not_write', 'kind');
	if (!writers.includes('hr') && !session.units.includes(record.unit)) return refuse('unit_not_in_scope', 'unit');
	return null;
}

function mayWrite(role: Role, record: Envelope): boolean {
	const imported = (record.body as { collection?: unknown } | null)?.collection === 'import';
	if (record.kind === 'survey.response') return (role === 'surveyor' && !imported) || (role === 'hr' && imported);
	if (record.kind === 'survey.report' || record.kind === 'office.release' || record.kind === 'office.export') return role === 'hr';
	return record.kind.startsWith('reference.') && role === 'hr';
}
