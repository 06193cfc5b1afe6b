/** One field that differs: where it stands in the body, and what each version says (`undefined`: nothing). */
export interface FieldDifference {
	path: readonly string[];
	mine: unknown;
	theirs: unknown;
}

type Fields = Record<string, unknown>;

/**
 * The fields in which two bodies differ, outermost first, in the order of the first body. Objects are looked into field
 * by field, and so are lists whose entries are the same ones (`key`, `value`) in the same order; everything else, other lists
 * among them, is one field. `skip` names outer fields that are nobody's choice.
 */
export function differences(mine: unknown, theirs: unknown, skip: readonly string[] = [], path: readonly string[] = []): FieldDifference[] {
	if (Array.isArray(mine) && Array.isArray(theirs) && sameEntries(mine, theirs))
		return mine.flatMap((entry, i) => differences(entry, theirs[i], [], [...path, String(i)]));
	if (!isFields(mine) || !isFields(theirs)) return JSON.stringify(mine) === JSON.stringify(theirs) ? [] : [{ path, mine, theirs }];
	const keys = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].filter((key) => path.length > 0 || !skip.includes(key));
	return keys.flatMap((key) => {
		const inner = [...path, key];
		if (!Object.hasOwn(mine, key)) return [{ path: inner, mine: undefined, theirs: theirs[key] }];
		if (!Object.hasOwn(theirs, key)) return [{ path: inner, mine: mine[key], theirs: undefined }];
		return differences(mine[key], theirs[key], skip, inner);
	});
}

/** My body with the fields for which `takeTheirs` says so taken from the other version; neither input is changed. */
export function choose(mine: unknown, fields: readonly FieldDifference[], takeTheirs: (field: FieldDifference) => boolean): unknown {
	return fields.filter(takeTheirs).reduce((body, field) => put(body, field.path, field.theirs), mine);
}

function put(body: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
	if (key === undefined) return value;
	if (Array.isArray(body)) return body.map((entry: unknown, i) => (String(i) === key ? put(entry, rest, value) : entry));
	const { [key]: before, ...others } = body as Fields;
	const next = put(before, rest, value);
	return next === undefined ? others : { ...(body as Fields), [key]: next };
}

/** Whether two lists tell of the same things, so that each can be compared with its other version. */
function sameEntries(mine: readonly unknown[], theirs: readonly unknown[]): boolean {
	const name = (entry: unknown) => (isFields(entry) ? (entry.key ?? entry.value) : undefined);
	return mine.length === theirs.length && mine.every((entry, i) => typeof name(entry) === 'string' && name(entry) === name(theirs[i]));
}

function isFields(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
