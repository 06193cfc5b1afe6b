import { expect, it } from 'vitest';
import type { z } from './kernel/zod';
import { kinds } from './kinds';

it('are made of nothing in which `blankField` would overlook a text', () => {
	const types = new Set([...kinds.values()].flatMap(({ body }) => typesIn(body as unknown as z.core.$ZodTypes)));
	const walked = ['object', 'array', 'record', 'optional', 'nullable', 'union', 'string'];
	const without = ['number', 'boolean', 'enum', 'literal', 'unknown', 'null'];
	expect([...types].filter((type) => ![...walked, ...without].includes(type))).toEqual([]);
});

function typesIn({ _zod: { def } }: z.core.$ZodTypes): string[] {
	const inner = [
		'innerType' in def ? def.innerType : [],
		'element' in def ? def.element : [],
		'valueType' in def ? def.valueType : [],
		'shape' in def ? Object.values(def.shape) : [],
		'options' in def ? def.options : [],
	].flat();
	return [def.type, ...inner.flatMap((schema) => typesIn(schema as z.core.$ZodTypes))];
}
