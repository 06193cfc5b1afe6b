import type { KeyField } from './scope-keys';
import type { Charge, Session } from './session';

/** A person whose records of periods touching these days are seen. */
interface Days {
	person: string;
	from: string;
	to: string | null;
}

/** A person whose records may be seen: of some days, or of one period alone. */
export type Subject = Days | { person: string; period: string };

/** What a reach comes to for one session: records of these units or activities, by this author, about these people; what is absent is any. */
export interface Grant {
	units?: readonly string[];
	activities?: readonly string[];
	by?: string;
	subjects?: readonly Subject[];
	/** Of a case also the records that carry its year alone. */
	yearToo?: boolean;
	/** What others wrote after the last of these days, by the office's clock, is not seen, whatever period it carries. */
	untilItEnds?: boolean;
}

/**
 * How far a role reads a kind. A kind names one or several of these words per role; the union of a session's roles is its
 * scope, and nothing else decides. A new word is a line here, in the oracle of the access tests, and in `docs/access.md`.
 */
export const readReaches = {
	/** Every record of the kind. */
	all: () => ({}),
	/** Of the own units and of the whole city. */
	'own-units-and-city': ({ units }) => ({ units: ['*', ...units] }),
	/** Of the own units, which an appraiser leads, and those below them. */
	'units-led': ({ units, unitsBelow = [] }) => ({ units: [...units, ...unitsBelow] }),
	/** Own records of the own units. */
	'own-records': ({ units, account }) => ({ units, by: account }),
	/** About the person of the account. */
	self: ({ person }) => ({ subjects: person === undefined ? [] : [always(person)] }),
	/** About those who stand above the person, or above whom the person appraises. */
	'people-above': ({ above = [] }) => ({ subjects: above.map(always) }),
	/** About people appraised, of the periods touching the days in charge. */
	'people-in-charge': (session) => ({ subjects: charged(session, 'appraiser') }),
	/** As before, and of what others wrote only what was written before the charge ended. */
	'people-in-charge-until-then': (session) => ({ subjects: charged(session, 'appraiser'), untilItEnds: true }),
	/** About people appraised without an end. */
	'people-in-charge-now': (session) => ({ subjects: charged(session, 'appraiser').filter(({ to }) => to === null) }),
	/** About people whose appraiser the person stands above, of the periods touching those days. */
	'people-below': (session) => ({ subjects: charged(session, 'superior') }),
	/** Of cases with an objection to the person, of that period alone. */
	'objected-cases': ({ objections = [] }) => ({ subjects: objections }),
	/** As before, and what carries the year of that period. */
	'objected-cases-and-their-year': ({ objections = [] }) => ({ subjects: objections, yearToo: true }),
	/** Of the activities the person runs, or ran until lately. */
	'activities-led': ({ activities = [] }) => ({ activities: activities.map(({ activity }) => activity) }),
} as const satisfies Record<string, (session: Session) => Grant>;

export type ReadReach = keyof typeof readReaches;

/** By which field of a record what a reach gives is found in the stores (`scope-keys.ts`); `null`: by its kind alone. */
export const foundBy: Readonly<Record<ReadReach, KeyField | null>> = {
	all: null,
	'own-units-and-city': 'unit',
	'units-led': 'unit',
	'own-records': 'by',
	self: 'subject',
	'people-above': 'subject',
	'people-in-charge': 'subject',
	'people-in-charge-until-then': 'subject',
	'people-in-charge-now': 'subject',
	'people-below': 'subject',
	'objected-cases': 'subject',
	'objected-cases-and-their-year': 'subject',
	'activities-led': 'activity',
};

function charged({ charges = [] }: Session, as: Charge['as']): Days[] {
	return charges.filter((charge) => charge.as === as).map(({ person, from, to }) => ({ person, from, to }));
}

function always(person: string): Days {
	return { person, from: '0000-01-01', to: null };
}
