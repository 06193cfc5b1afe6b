import { envelope } from '#shared/kernel/envelope';
import { kinds } from '#shared/kinds';
import { z } from '#shared/kernel/zod';

/**
 * JSON Schema (draft 2020-12) of one kind as it stands in the store: the envelope with this kind's newest body.
 * Generated from the Zod schemas; what they check by code (dates that exist, say) is stricter than what it can say.
 */
export function jsonSchemaOf(kind: string): Record<string, unknown> {
	const definition = kinds.get(kind);
	if (!definition) throw new RangeError(`no kind ${kind}`);
	const record = z.extend(envelope, {
		kind: z.literal(definition.kind),
		v: z.literal(definition.v),
		body: definition.body,
	});
	return { title: kind, ...z.toJSONSchema(record) };
}
