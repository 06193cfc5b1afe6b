import type { RecordOf } from './envelope';
import type { Known } from './known';
import type { ReadReach } from './read-reach';
import type { Refusal, RefusalCode } from './refusal';
import type { Role, Session } from './session';
import type { WriteReach } from './write-reach';

/**
 * The part of an id behind `<kind>:`, as text or made from the record. `<ulid>` and `<name>` in it stand for any ULID and any name:
 * `<ulid>`, `2026-TW3:P2`, `2026-S2:DUKCAPIL:<ulid>`.
 */
export type IdRule<Body> = string | ((record: RecordOf<Body>) => string);

/** What the envelope of a kind says of whom and of when it is. */
export interface About {
	/** `one`: it is about a person, the envelope's `subject`. `none`: it never names one there. `any`: either. */
	person: 'one' | 'none' | 'any';
	/** `one`: a unit. `city`: always `*`. `any`: either. */
	unit: 'one' | 'city' | 'any';
	/** `year`, or any real period; `none`: always `*`. `any`: either. */
	period: 'year' | 'one' | 'none' | 'any';
	/** `one`: it belongs to an activity, the envelope's `activity`. Absent: it never names one there. */
	activity?: 'one';
}

/**
 * What becomes of a record that is there already.
 * `never`: accepted once, never changed. `corrections`: nor this one, but the next of its chain (`…:2`) takes its place.
 * `by-author`: its author edits it; another one takes it over only when the first is no longer in charge.
 * `by-office`: whoever may write it may edit it.
 */
export type Change = 'never' | 'corrections' | 'by-author' | 'by-office';

/** One way for a role to write a kind. */
export interface WriteClause<Body> {
	reach: WriteReach;
	/** The only bodies this role writes; others are refused as if the role wrote none. Has to stand anything for a body. */
	sort?: (body: Partial<Body>) => boolean;
	/** Whether the body is written in the sender's own name: nobody signs, explains or objects for another. Has to stand anything for a body. */
	ownName?: (body: Partial<Body>, session: Session) => boolean;
}
export type Writing<Body> = WriteReach | WriteClause<Body> | readonly (WriteReach | WriteClause<Body>)[];

/** References a record makes: each must exist and agree with the record's own person, unit and period. */
export interface Need<Body> {
	/** The field, for the refusal: `body.evaluation`. */
	path: string;
	/** The ids named; none: nothing is needed. */
	ids: (record: RecordOf<Body>) => readonly string[];
	/** Kinds it may be of; absent: any kind of the same feed. */
	kinds?: readonly string[];
	/**
	 * What of the envelope must be the same there; `year`: the same year, or the one this period lies in. What agrees by its id alone
	 * (`sameId`) is not looked up when it does not.
	 */
	agrees: readonly ('person' | 'unit' | 'period' | 'year' | 'activity')[];
	/** Its id is known beforehand: there is one per person and period. */
	sameId?: (record: RecordOf<Body>) => string;
	/** False: only its form is looked at, because it need not have arrived, or because the sender may not learn whether it is there. */
	exists?: false;
	/** How it is refused; the same whether it is not there or is somebody else's. */
	code: RefusalCode;
}

/** The traits of a kind beside its name, feed and body. */
export interface Traits<Body> {
	id: IdRule<Body>;
	about: About;
	change: Change;
	/** False: a device keeps nothing of it once it has arrived, unless its reader pulls it. */
	keptBySender?: false;
	/** A copy of every edit that another one replaces, or that met another one, is kept (`appraisal.superseded`). */
	keepsReplaced?: true;
	/** What is told to who makes again what there is once; else `not_yours`. */
	taken?: RefusalCode;
	/** By role, how far it is read. */
	readers: Partial<Record<Role, ReadReach | readonly ReadReach[]>>;
	/** Whoever appraised the person in that period never reads it, in whatever role. */
	hiddenFromAppraiser?: true;
	/** By role, how far it is written. Empty for what the gateway alone makes. */
	writers: Partial<Record<Role, Writing<Body>>>;
	/** `gateway`: never comes from outside, by no door. */
	made: 'person' | 'gateway';
	/**
	 * It decides what is on record of a person or a unit: two people of HR have to let it through when it was refused; `replacing`: when
	 * another edit of it stands.
	 */
	fourEyes?: 'always' | 'replacing';
	needs?: readonly Need<Body>[];
	/** Ids of what `admissible` looks at besides. */
	asks?: (record: RecordOf<Body>) => readonly string[];
	/** Whether the office takes it, whose sender, schema and references are in order; `null` when it does. Pure. */
	admissible?: (record: RecordOf<Body>, known: Known) => Refusal | null;
}

/** The clauses of one entry of `writers`. */
export function clausesOf<Body>(writing: Writing<Body> | undefined): WriteClause<Body>[] {
	const list =
		writing === undefined
			? []
			: Array.isArray(writing)
				? (writing as (WriteReach | WriteClause<Body>)[])
				: [writing as WriteReach | WriteClause<Body>];
	return list.map((entry) => (typeof entry === 'string' ? { reach: entry } : entry));
}
