import { idFits } from '#shared/kernel/id-fits';
import { jakartaDay } from '#shared/kernel/days';
import { mayWrite } from '#shared/kernel/may-write';
import { actTime } from '#shared/kernel/act-time';
import type { Envelope } from '#shared/kernel/envelope';
import type { Refusal } from '#shared/kernel/refusal';
import { refuse } from '#shared/kernel/refuse';
import type { Session } from '#shared/kernel/session';
import { kinds } from '#shared/kinds';
import { isReleasable } from '#shared/office/is-releasable';
import type { OfficeQuarantine } from '#shared/office/kinds/office-quarantine';
import type { Stored } from '../store/changes';

/** What is to be let through, by whom, and whose it is. */
export interface Held {
	held: OfficeQuarantine;
	record: Envelope;
	standing: Stored | undefined;
	releaser: Session;
	author: Session;
}

/**
 * Whether a refused record may be let through as its author's own: what anybody may send, never the releaser's own or one about
 * the releaser, under a right its author has or had, and replacing nothing its author had not seen. `null` when it may; what else
 * the office holds against it is not looked at here.
 */
export function mayLetThrough({ held, record, standing, releaser, author }: Held, now: Date): Refusal | null {
	const definition = kinds.get(record.kind);
	if (!definition || definition.made !== 'person' || definition.feed !== held.feed || definition.feed === 'office')
		return refuse('not_releasable', 'body.quarantine');
	if (!isReleasable(held.reason.code) || record.by !== held.account || record.received) return refuse('not_releasable', 'body.quarantine');
	if (record.by === releaser.account || (record.subject !== undefined && record.subject === releaser.person))
		return refuse('own_record', 'body.quarantine');
	const wrong = idFits(definition, record);
	if (wrong) return wrong;
	if (standing && isElsewhere(record, standing)) return refuse('identity_changed');
	if (standing && (definition.appendOnly || record._rev !== standing._rev)) return refuse('not_releasable', 'body.quarantine');
	return mayAuthor(record, held, author, now);
}

function isElsewhere(record: Envelope, standing: Envelope): boolean {
	return (['kind', 'unit', 'period', 'subject', 'activity'] as const).some((field) => record[field] !== standing[field]);
}

/**
 * The author's rights of then and now: now, at the time of the act, or on any day in charge of the person. Whoever had the role and
 * wrote of another unit, in what is about no person and decides nothing, needs no more than that HR lets it through; nor does who
 * wrote of an activity that is no longer theirs, or whose tablet had a wrong day. An activity that was never theirs is let through by nobody.
 */
function mayAuthor(record: Envelope, held: OfficeQuarantine, author: Session, now: Date): Refusal | null {
	const definition = kinds.get(record.kind)!;
	const days = [now.getTime(), actTime(record)].map(jakartaDay).concat((author.charges ?? []).map(({ from }) => from));
	const refusals = days.map((day) => mayWrite(definition, author, record, day));
	if (refusals.includes(null)) return null;
	const refusal = refusals[0] ?? null;
	if (definition.fourEyes) return refusal;
	const ofUnitAlone = [held.reason.code, refusal?.code].includes('unit_not_in_scope') && definition.about.person === 'none';
	const wasTheirs = author.activities?.some(({ activity }) => activity === record.activity);
	return ofUnitAlone || (refusal?.code === 'not_your_activity' && wasTheirs) ? null : refusal;
}
