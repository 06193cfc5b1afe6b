import { documentId } from '../document-id';
import type { RecordOf } from '../kernel/envelope';
import type { Known } from '../kernel/known';
import { parsePeriod, periodSpan } from '../kernel/period';
import type { Refusal } from '../kernel/refusal';
import { refuse } from '../kernel/refuse';
import { referencePerson } from '../personnel/kinds/reference-person';
import type { Parties } from './party';

/** What tells of which unit a person was: the personnel list today, and the SKP of the year. */
export function asksUnit({ period, subject = '' }: Pick<RecordOf<unknown>, 'period' | 'subject'>): string[] {
	return [`${referencePerson.kind}:${subject}`, documentId('appraisal.skp', period.slice(0, 4), subject)];
}

/** A document is of the unit its person works in, or worked in when the SKP of the year was made; what stands keeps its own. */
export function unitAdmissible(record: RecordOf<unknown>, known: Known): Refusal | null {
	const [person, skp] = asksUnit(record) as [string, string];
	const units = [known.read(referencePerson, person)?.body.unit, known.inOffice(skp)?.unit, known.standing?.unit];
	return units.includes(record.unit) ? null : refuse('not_persons_unit', 'unit');
}

/** Whether two days are in order and inside the period of the record. */
export function daysAdmissible(
	{ period }: Pick<RecordOf<unknown>, 'period'>,
	{ start, end }: { start: string; end: string },
): Refusal | null {
	const parsed = parsePeriod(period);
	if (!parsed) return refuse('wrong_identity', 'period');
	const span = periodSpan(parsed);
	if (start < span.start || start > span.end) return refuse('dates_contradict', 'body.start');
	return end < start || end > span.end ? refuse('dates_contradict', 'body.end') : null;
}

/**
 * Whether a document names the person it is about as its employee, and as the appraiser the sender or one the personnel list has or had for
 * that person: whoever takes a document over may leave the name of the one who agreed on it.
 */
export function partiesAdmissible(record: RecordOf<unknown>, { employee, appraiser }: Parties, known: Known): Refusal | null {
	if (employee.person !== null && employee.person !== record.subject) return refuse('wrong_identity', 'body.parties.employee');
	if (appraiser.person === null || appraiser.person === known.personOf(record.by)) return null;
	const lines = known.read(referencePerson, asksUnit(record)[0]!)?.body.lines ?? [];
	return lines.some((line) => line.appraiser === appraiser.person) ? null : refuse('not_in_that_name', 'body.parties.appraiser');
}
