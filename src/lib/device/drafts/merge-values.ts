import { sameContent } from '../records/same-content';

type Fields = Record<string, unknown>;

/**
 * Puts two changes of the same value together: `mine` and `theirs` both began from `base`. Objects go field by field, lists of
 * rows with a `key` row by row (order and rows of the one who changed them; of both: mine, then what theirs added). Whatever both changed differently is mine.
 * Shapes are JSON; nothing given is changed.
 */
export function mergeValues<T>(base: T, mine: T, theirs: T): T {
	return merge(base, mine, theirs) as T;
}

function merge(base: unknown, mine: unknown, theirs: unknown): unknown {
	if (sameContent(mine, theirs) || sameContent(base, theirs)) return mine;
	if (sameContent(base, mine)) return theirs;
	if (isFields(base) && isFields(mine) && isFields(theirs)) return mergeFields(base, mine, theirs);
	if (isRows(base) && isRows(mine) && isRows(theirs)) return mergeRows(base, mine, theirs);
	return mine;
}

function mergeFields(base: Fields, mine: Fields, theirs: Fields): Fields {
	const result: Fields = {};
	for (const name of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
		const merged = merge(base[name], mine[name], theirs[name]);
		if (merged !== undefined) result[name] = merged;
	}
	return result;
}

type Row = Fields & { key: string };

function mergeRows(base: Row[], mine: Row[], theirs: Row[]): Row[] {
	const find = (rows: Row[], key: string) => rows.find((row) => row.key === key);
	const orderOf = (rows: Row[]) => rows.map(({ key }) => key);
	const first = sameContent(orderOf(base), orderOf(mine)) ? theirs : mine;
	const second = first === mine ? theirs : mine;
	const keys = [...orderOf(first), ...orderOf(second).filter((key) => !find(first, key))];
	return keys.flatMap((key) => {
		const [old, own, other] = [find(base, key), find(mine, key), find(theirs, key)];
		// A row one of them took out goes, unless the other changed it meanwhile.
		if (old && !own) return sameContent(old, other) || !other ? [] : [other];
		if (old && !other) return sameContent(old, own) ? [] : [own!];
		return [(own && other ? merge(old ?? {}, own, other) : (own ?? other)) as Row];
	});
}

function isFields(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isRows(value: unknown): value is Row[] {
	return Array.isArray(value) && value.every((row) => isFields(row) && typeof row['key'] === 'string');
}
