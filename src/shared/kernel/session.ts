/** Roles of the product; the official words stand in `docs/glossary.md`. */
export const roles = ['surveyor', 'appraiser', 'committee', 'hr', 'evaluator', 'employee', 'admin'] as const;
export type Role = (typeof roles)[number];

/** By period: the last day on which whoever appraised on its last day still writes its records, though the line has ended. */
export type ClosingDays = Readonly<Record<string, string>>;

/** Somebody this person appraises, or is the appraiser's superior of: during these days, both included; `to` `null`: still. */
export interface Charge {
	person: string;
	as: 'appraiser' | 'superior';
	from: string;
	to: string | null;
}

/** One person in one period. */
export interface Case {
	person: string;
	period: string;
}

/** An activity the person runs, by a decree: during these days, both included. */
export interface Led {
	activity: string;
	from: string;
	to: string;
}

/** Who is asking: what the rules need to know of a signed-in person. */
export interface Session {
	account: string;
	roles: readonly Role[];
	/** Codes of the person's own units. HR and admin need none: their scope is the city. An appraiser's are the units led. */
	units: readonly string[];
	/** The person of the personnel list this account belongs to; absent when HR has linked none. */
	person?: string;
	/** Whom the person answers for, from the lines of the personnel list; absent: nobody. */
	charges?: readonly Charge[];
	/** Closing days of the periods HR has set, for who has a charge that ended; absent: none. */
	closing?: ClosingDays;
	/** People who stand above this person or above those the person appraises: their names belong in the documents. */
	above?: readonly string[];
	/** Units below those an appraiser leads: of all of them the outcomes are seen, and the capaian is set by the leader above. */
	unitsBelow?: readonly string[];
	/** Cases with an objection, of people this person is the superior of: their documents may be read. */
	objections?: readonly Case[];
	/** Activities the person runs, or ran until lately: what was done in its days may still arrive. */
	activities?: readonly Led[];
}
