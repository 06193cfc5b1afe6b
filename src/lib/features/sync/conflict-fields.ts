/** One field that differs: where it stands in the body, and what each version says (`undefined`: nothing). */
export interface FieldDifference {
	path: readonly string[];
	mine: unknown;
	theirs: unknown;
}

type Fields = Record<string, unknown>;

/**
 * The fields in which two bodies differ, outermost first, in the order of the first body. Objects are looked into field
 * by field; everything else, lists among them, is one field. `skip` names outer fields that are nobody's choice.
 */
export function differences(mine: unknown, theirs: unknown, skip: readonly string[] = [], path: readonly string[] = []): FieldDifference[] {
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
	const { [key]: before, ...others } = body as Fields;
	const next = put(before, rest, value);
	return next === undefined ? others : { ...(body as Fields), [key]: next };
}

function isFields(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
