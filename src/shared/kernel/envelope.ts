import { personId } from './person-id';
import { z } from './zod';

/** A record id: `<kind>:<natural key or ULID>`. No slash, no underscore in front: safe in every CouchDB address. */
export const recordId = z.string().check(z.regex(/^[a-z][a-z.-]{0,60}:[A-Za-z0-9.:*~-]{1,120}$/));

/** A unit code (`reference.unit`), or `*` for what belongs to the whole city. */
export const unitCode = z.string().check(z.regex(/^(\*|[A-Za-z0-9.-]{1,40})$/));

/** A period code: a year, a semester, a quarter or a month (`2026`, `2026-S2`, `2026-TW3`, `2026-11`), or `*` for none. */
export const periodCode = z.string().check(z.regex(/^(\*|\d{4}(-(S[12]|TW[1-4]|(0[1-9]|1[0-2])))?)$/));

/** A ULID in Crockford base32. */
export const ulid = z.string().check(z.regex(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/));

/** An account or device id, as the gateway and the device make them. */
export const actorId = z.string().check(z.regex(/^[A-Za-z0-9.-]{1,60}$/));

/** A time with its offset from UTC, ISO 8601: `2026-11-24T14:32:10+07:00`. */
export const moment = z.iso.datetime({ offset: true });

/** The gateway's stamp: when a record arrived (UTC) and its receipt number. Only the gateway writes it. */
export const receipt = z.strictObject({ at: moment, no: z.string().check(z.regex(/^\d{6}-[0-9A-HJKMNP-TV-Z]{8}$/)) });
export type Receipt = z.infer<typeof receipt>;

/** Seconds; a clock that began in 1970 is not that wrong, and no time put right by it leaves what a date can hold. */
const longest = 4_000_000_000;

/**
 * What every record carries around its body. Scope, indexes and synchronisation read these fields only;
 * what a person said or was rated stands in `body` alone.
 *
 * `at` is the device's time of the act. `skew` is how many seconds the office's clock was ahead of the
 * device's at their last contact, so a wrong clock can be told from a wrong period.
 */
export const envelope = z.strictObject({
	_id: recordId,
	_rev: z.optional(z.string().check(z.regex(/^[1-9]\d{0,8}-[0-9a-f]{32}$/))),
	kind: z.string().check(z.regex(/^[a-z]+\.[a-z-]+$/)),
	v: z.int().check(z.positive()),
	unit: unitCode,
	period: periodCode,
	/** The person it is about, where it is about one. */
	subject: z.optional(personId),
	/** The activity it belongs to (a training programme, say), where it belongs to one: who runs that sees it. */
	activity: z.optional(ulid),
	by: actorId,
	device: actorId,
	at: moment,
	skew: z.optional(z.int().check(z.minimum(-longest), z.maximum(longest))),
	edit: ulid,
	received: z.optional(receipt),
	body: z.unknown(),
});

/** A record of which only the envelope has been looked at. */
export type Envelope = z.infer<typeof envelope>;

/** A record whose body has been parsed as `Body`. */
export type RecordOf<Body> = Omit<Envelope, 'body'> & { body: Body };
