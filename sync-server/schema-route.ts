import { Hono } from 'hono';
import { kinds } from '#shared/kinds';
import { jsonSchemaOf } from './json-schema';
import type { GatewayEnv } from './session/who';

/** The JSON Schemas of every kind of record, by kind, for programs that read the office's data. They hold nothing secret. */
export function schemaRoute(): Hono<GatewayEnv> {
	const all = () => Object.fromEntries([...kinds.keys()].map((kind) => [kind, jsonSchemaOf(kind)]));
	let text: string | undefined;
	return new Hono<GatewayEnv>().get('/', (c) => c.body((text ??= JSON.stringify(all())), 200, { 'Content-Type': 'application/json' }));
}
