import type { AnyKind } from './define-kind';
import type { Envelope, RecordOf } from './envelope';
import { parsePeriod } from './period';
import type { Refusal } from './refusal';
import { refuse } from './refuse';

const placeholders: Record<string, string> = { '<ulid>': '[0-7][0-9A-HJKMNP-TV-Z]{25}', '<name>': '[A-Za-z0-9.:*~-]{1,120}' };

/**
 * Whether the id of a record is the one its kind gives it, and person, unit, period and activity of its envelope are of the sort the kind carries.
 * `null` when they are; else `wrong_identity` with the field to blame.
 */
export function idFits(definition: AnyKind, record: Envelope): Refusal | null {
	const { person, unit, period } = definition.about;
	if (person !== 'any' && (record.subject !== undefined) !== (person === 'one')) return refuse('wrong_identity', 'subject');
	if ((record.activity !== undefined) !== (definition.about.activity === 'one')) return refuse('wrong_identity', 'activity');
	if ((unit === 'one' && record.unit === '*') || (unit === 'city' && record.unit !== '*')) return refuse('wrong_identity', 'unit');
	if (!periodIs(period, record.period)) return refuse('wrong_identity', 'period');
	return keyPattern(definition, record).test(record._id.slice(definition.kind.length + 1)) ? null : refuse('wrong_identity', '_id');
}

function periodIs(wanted: AnyKind['about']['period'], code: string): boolean {
	if (wanted === 'any') return true;
	if (wanted === 'none') return code === '*';
	const period = parsePeriod(code);
	return period !== null && (wanted === 'one' || period.kind === 'year');
}

function keyPattern({ id, change }: AnyKind, record: Envelope): RegExp {
	const rule = typeof id === 'string' ? id : id(record as RecordOf<unknown>);
	const parts = rule.split(/(<ulid>|<name>)/).map((part) => placeholders[part] ?? part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
	return new RegExp(`^${parts.join('')}${change === 'corrections' ? '(:[2-9]|:[1-9]\\d{1,3})?' : ''}$`);
}
