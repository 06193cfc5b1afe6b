import { actTime } from './act-time';
import { jakartaDay } from './days';
import type { Envelope } from './envelope';
import { inCharge } from './in-charge';
import type { Charge, Session } from './session';

/** What a record says of whom it concerns, and when it was made; without `at`: now. */
export type Concerned = Pick<Envelope, 'unit' | 'period' | 'subject' | 'activity'> & Partial<Pick<Envelope, 'at' | 'skew'>>;

/** How far a role writes a kind. `today` is the office's day (`2026-11-24`). */
export const writeReaches = {
	/** About anybody, of any unit. */
	all: () => true,
	/** Of the own units. */
	'own-units': ({ units }, { unit }) => units.includes(unit),
	/** Of the units led and those below them. */
	'units-led': ({ units, unitsBelow = [] }, { unit }) => units.includes(unit) || unitsBelow.includes(unit),
	/** About the person of the account. */
	self: ({ person }, { subject }) => person !== undefined && subject === person,
	/** About people appraised, while the charge lasts, and until a period closes that ended within it (`in-charge.ts`). */
	'people-in-charge': (session, record, today) => holds(session, 'appraiser', record, today),
	/** About people whose appraiser the person stands above, for as long. */
	'people-below': (session, record, today) => holds(session, 'superior', record, today),
	/** Of the activities the person runs, done in those days: it may arrive later, for a hall has no signal. */
	'activities-led': ({ activities = [] }, record, today) => {
		const day = actDay(record, today);
		return activities.some(({ activity, from, to }) => activity === record.activity && from <= day && day <= to);
	},
} as const satisfies Record<string, (session: Session, record: Concerned, today: string) => boolean>;

export type WriteReach = keyof typeof writeReaches;

function holds({ charges = [], closing }: Session, as: Charge['as'], { subject, period }: Concerned, today: string): boolean {
	return charges.some((charge) => charge.as === as && charge.person === subject && inCharge(charge, period, today, closing));
}

function actDay({ at, skew }: Concerned, today: string): string {
	return at === undefined ? today : jakartaDay(actTime({ at, ...(skew !== undefined && { skew }) }));
}
