import { envelope, type Envelope, type RecordOf } from './envelope';
import type { Feed } from './feeds';
import type { Traits } from './kind-traits';
import { z } from './zod';

/** A kind's name, where it travels and what its body is. */
interface Basics<Kind extends string, Body> {
	kind: Kind;
	/** The CouchDB database it travels in. */
	feed: Feed;
	/** Newest version of the body. */
	v: number;
	/** Schema of the newest body. */
	body: z.ZodMiniType<Body>;
	/** `upgrades[n]` turns a body of version n into one of version n + 1. Every released version stays readable. */
	upgrades: Record<number, (body: never) => unknown>;
}

/**
 * What both sides know of one kind of record, in one place: nothing else says who reads or writes it, what its id is, or what it is
 * held against. Its traits take any body, for whoever asks has none of that type.
 */
export interface KindDefinition<Kind extends string, Body> extends Basics<Kind, Body>, Traits<unknown> {
	/** True: once accepted it never changes; a correction is another record. Follows from `change`. */
	appendOnly: boolean;
}

/** A kind whose body's type does not matter. */
export type AnyKind = KindDefinition<string, unknown>;

/** Names a kind once, with its body's type inferred from the schema. `src/shared/README.md` says how to begin. */
export function defineKind<const Kind extends string, Body>(definition: Basics<Kind, Body> & Traits<Body>): KindDefinition<Kind, Body> {
	const appendOnly = definition.change === 'never' || definition.change === 'corrections';
	return { ...(definition as Basics<Kind, Body> & Traits<never> as Basics<Kind, Body> & Traits<unknown>), appendOnly };
}

/** Why a record could not be read: `message` is for logs and tests, `path` names the field. */
export interface Unreadable {
	path: string;
	message: string;
}

export type ReadResult<Body> = { ok: true; record: RecordOf<Body> } | { ok: false; problem: Unreadable };

/**
 * Reads a stored or received record of one kind: envelope, then the upgrade steps from its version to the
 * newest, then the body's schema. A version newer than ours is a problem, not a guess.
 */
export function readRecord<Kind extends string, Body>(definition: KindDefinition<Kind, Body>, input: unknown): ReadResult<Body> {
	const outer = envelope.safeParse(input);
	if (!outer.success) return unreadable(outer.error);
	const record: Envelope = outer.data;
	if (record.kind !== definition.kind) return { ok: false, problem: { path: 'kind', message: `not a ${definition.kind}` } };
	if (record.v > definition.v) return { ok: false, problem: { path: 'v', message: `version ${record.v} is newer than ${definition.v}` } };
	let body: unknown = record.body;
	for (let v = record.v; v < definition.v; v++) {
		const step = definition.upgrades[v];
		if (!step) return { ok: false, problem: { path: 'v', message: `no upgrade from version ${v}` } };
		try {
			body = step(body as never);
		} catch {
			return { ok: false, problem: { path: 'body', message: `not a body of version ${v}` } };
		}
	}
	const inner = definition.body.safeParse(body);
	if (!inner.success) return unreadable(inner.error, 'body');
	return { ok: true, record: { ...record, v: definition.v, body: inner.data } };
}

function unreadable(error: z.core.$ZodError, prefix?: string): { ok: false; problem: Unreadable } {
	const issue = error.issues[0];
	const path = [prefix, ...(issue?.path ?? [])].filter((part) => part !== undefined).map(String);
	return { ok: false, problem: { path: path.join('.'), message: issue?.message || issue?.code || 'unreadable' } };
}
