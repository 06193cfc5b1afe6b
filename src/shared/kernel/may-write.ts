import type { AnyKind } from './define-kind';
import type { Envelope } from './envelope';
import { clausesOf } from './kind-traits';
import type { Refusal } from './refusal';
import { refuse } from './refuse';
import type { Session } from './session';
import { writeReaches, type Concerned } from './write-reach';

/**
 * Whether a role of `session` writes such a record of this kind, about this person, unit or activity, today, and in its own name. `null` when one
 * does. Looks at the envelope, and at what of a body says in whose name it is written.
 */
export function mayWrite(definition: AnyKind, session: Session, record: Concerned & Pick<Envelope, 'body'>, today: string): Refusal | null {
	const body = (typeof record.body === 'object' && record.body !== null ? record.body : {}) as Record<string, unknown>;
	const ofRole = session.roles.flatMap((role) => clausesOf(definition.writers[role])).filter(({ sort }) => !sort || sort(body));
	if (ofRole.length === 0) return refuse('role_may_not_write', 'kind');
	const reaching = ofRole.filter(({ reach }) => writeReaches[reach](session, record, today));
	if (reaching.length === 0) return outOfReach(definition);
	return reaching.some(({ ownName }) => !ownName || ownName(body, session)) ? null : refuse('not_in_that_name', 'body');
}

function outOfReach({ about }: AnyKind): Refusal {
	if (about.person === 'one') return refuse('not_your_charge', 'subject');
	return about.activity === 'one' ? refuse('not_your_activity', 'activity') : refuse('unit_not_in_scope', 'unit');
}
