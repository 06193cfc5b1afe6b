import type { AnyKind } from './define-kind';
import type { Envelope } from './envelope';
import { foundBy, type Grant, type ReadReach } from './read-reach';

/** The fields of a record's envelope by which it is found. */
export type KeyField = 'unit' | 'by' | 'subject' | 'activity';

/** Under what the stores keep a record at hand for who sees its kind in part: a field and what stands in it; of a whole kind the kind alone. */
export type ScopeKey = readonly [kind: string] | readonly [kind: string, field: KeyField, value: string];

/** By which fields the records of each kind are found by those who read it; `null`: as a whole. */
export type KeyTable = Readonly<Record<string, readonly (KeyField | null)[]>>;

type Keyed = Partial<Pick<Envelope, 'kind' | KeyField>>;

/** The table of these kinds: what somebody reads through, and nothing more, for every key is paid at every write. */
export function keyTable(definitions: readonly AnyKind[]): KeyTable {
	return Object.fromEntries(
		definitions
			.map(({ kind, readers }): [string, (KeyField | null)[]] => {
				const words = Object.values(readers).flatMap((clause): readonly ReadReach[] => [clause].flat());
				return [kind, [...new Set(words.map((word) => foundBy[word]))].sort()];
			})
			.sort(([a], [b]) => (a < b ? -1 : 1)),
	);
}

/** All keys a record is kept under. */
export function keysOfRecord(table: KeyTable, record: Keyed): ScopeKey[] {
	const { kind } = record;
	if (kind === undefined || !Object.hasOwn(table, kind)) return [];
	return table[kind]!.flatMap((field): ScopeKey[] => {
		if (field === null) return [[kind]];
		const value = record[field];
		return typeof value === 'string' ? [[kind, field, value]] : [];
	});
}

/** The keys under which everything lies that a grant gives of a kind, and often more: `Grant.units` of the own records, the days. */
export function keysOfGrant(kind: string, { by, subjects, activities, units }: Grant): ScopeKey[] {
	const under = (field: KeyField, values: readonly string[]) => [...new Set(values)].map((value): ScopeKey => [kind, field, value]);
	if (by !== undefined) return under('by', [by]);
	if (subjects) return under('subject', subjects.map(({ person }) => person)); // prettier-ignore
	if (activities) return under('activity', activities);
	return units ? under('unit', units) : [[kind]];
}
