import { blankField } from '#shared/kernel/blank-field';
import { readRecord } from '#shared/kernel/define-kind';
import { recordId, type Envelope } from '#shared/kernel/envelope';
import { kinds } from '#shared/kinds';
import { limits } from '#shared/kernel/limits';
import type { Refusal, RefusalCode } from '#shared/kernel/refusal';
import { refuse } from '#shared/kernel/refuse';
import { jsonTrouble } from './json-trouble';

/** A document of `_bulk_docs`, looked at on its own: the record it is, or why it is none. */
export type Sent = { ok: true; record: Envelope } | { ok: false; refusal: Refusal };

/** Reads one sent document by shape and schema alone, whoever sends it. Throws nothing, whatever `doc` is. */
export function readSent(doc: unknown, bytes: number): Sent {
	if (typeof doc !== 'object' || doc === null || Array.isArray(doc)) return no('malformed');
	if (bytes > limits.document) return no('too_large');
	if (jsonTrouble(doc)) return no('malformed');
	const { _id, _deleted, kind, v } = doc as Record<string, unknown>;
	if (_deleted) return no('deletion_not_allowed', '_deleted');
	if (!recordId.safeParse(_id).success) return no('malformed', '_id');
	const definition = typeof kind === 'string' ? kinds.get(kind) : undefined;
	if (!definition) return no('unknown_kind', 'kind');
	if (typeof v === 'number' && v > definition.v) return no('newer_version', 'v');
	const read = readRecord(definition, doc);
	if (!read.ok) return no(codeOf(read.problem.path), read.problem.path);
	const blank = blankField(definition.body, read.record.body);
	if (blank !== null) return no('blank', `body.${blank}`);
	if (!read.record._id.startsWith(`${definition.kind}:`)) return no('malformed', '_id');
	// Kept in the version it was made in: an older tablet pulls its own records back and must be able to read them.
	const older = v !== definition.v;
	return { ok: true, record: older ? { ...read.record, v: v as number, body: (doc as Envelope).body } : read.record };
}

/** Of some fields the schema's no has a plainer name. */
function codeOf(path: string): RefusalCode {
	if (path.startsWith('body.answers.')) return 'answer_not_on_scale';
	return path.startsWith('body.ratings') ? 'rating_missing' : 'malformed';
}

function no(...reason: Parameters<typeof refuse>): Sent {
	return { ok: false, refusal: refuse(...reason) };
}
