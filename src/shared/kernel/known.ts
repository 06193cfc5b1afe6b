import type { KindDefinition } from './define-kind';
import type { Envelope, RecordOf } from './envelope';

/** What the office knows when it holds a record against the rest: everything its kind asked for, fetched beforehand. */
export interface Known {
	/** Time of arrival. */
	now: Date;
	/** The office's day (`2026-11-24`). */
	today: string;
	/** The version of its kind the record was made in: the record itself comes in the newest, and an older one could not say everything. */
	v: number;
	/** The record of the same id as it stands; absent: there is none. */
	standing?: Envelope;
	/** The records of the same request about to be taken, this one among them. */
	travelling: readonly Envelope[];
	/** A record by id, in the office, or in the same request and about to be taken. */
	find(id: string): Envelope | undefined;
	/** A record by id as it stands in the office. */
	inOffice(id: string): Envelope | undefined;
	/** The same, read as this kind; absent too when it is not of it. */
	read<Body>(definition: KindDefinition<string, Body>, id: string): RecordOf<Body> | undefined;
	/** The person linked to an account. */
	personOf(account: string): string | null;
	/** The accounts that appraise a person on a day. */
	appraises(account: string, person: string, day: string): boolean;
}
