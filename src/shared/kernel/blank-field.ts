import { z } from './zod';

/** Something a reader sees: no blank, no control character, none of the marks that only join or turn others. */
const visible = /[^\s\p{C}\u115f\u1160\u2800\u3164\uffa0]/u;

/**
 * The path (`kept.0.reason`) of the first text in `value` that has to say something by `schema`, a string of at least one character, and says
 * nothing that can be seen: a reason of one blank is no reason. `null` where there is none. The schemas themselves take it, so that what is
 * stored stays readable; the gateway asks on arrival.
 */
export function blankField(schema: z.core.$ZodType, value: unknown): string | null {
	const path = blankPath(schema as z.core.$ZodTypes, value);
	return path && path.join('.');
}

function blankPath(schema: z.core.$ZodTypes, value: unknown): string[] | null {
	const { def } = schema._zod;
	switch (def.type) {
		case 'string':
			return mustSay(def) && typeof value === 'string' && !visible.test(value) ? [] : null;
		case 'optional':
		case 'nullable':
		case 'default':
		case 'readonly':
			return blankPath(def.innerType as z.core.$ZodTypes, value);
		case 'array':
			return firstOf(Object.entries(value as unknown[]), () => def.element as z.core.$ZodTypes);
		case 'record':
			return firstOf(Object.entries(value as object), () => def.valueType as z.core.$ZodTypes);
		case 'object':
			return firstOf(Object.entries(value as object), (key) => def.shape[key] as z.core.$ZodTypes | undefined);
		case 'union': {
			const taken = def.options.find((option) => z.safeParse(option, value).success);
			return taken ? blankPath(taken as z.core.$ZodTypes, value) : null;
		}
		default:
			return null;
	}
}

function firstOf(fields: [string, unknown][], schemaOf: (key: string) => z.core.$ZodTypes | undefined): string[] | null {
	for (const [key, field] of fields) {
		const schema = schemaOf(key);
		const path = schema && field !== null && field !== undefined ? blankPath(schema, field) : null;
		if (path) return [key, ...path];
	}
	return null;
}

function mustSay({ checks = [] }: z.core.$ZodStringDef): boolean {
	return checks.some((check) => {
		const { def } = check._zod as z.core.$ZodCheckMinLength['_zod'];
		return def.check === 'min_length' && def.minimum > 0;
	});
}
