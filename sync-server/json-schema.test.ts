import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kinds } from '#shared/kinds';
import { jsonSchemaOf } from './json-schema';
import { openTestGateway } from './open-test-gateway';

const folder = join(import.meta.dirname, '../docs/schema');
const cure = 'docs/schema is out of date: npx vitest run --project unit sync-server/json-schema.test.ts -u';

describe('the JSON Schemas', () => {
	it.each([...kinds.keys()])('of %s stands in docs/schema as the code has it', async (kind) => {
		const text = `${JSON.stringify(jsonSchemaOf(kind), null, '\t')}\n`;
		await expect(text, cure).toMatchFileSnapshot(join(folder, `${kind}.json`));
	});

	it('has no file of a kind that is gone', () => {
		const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
		expect(files.sort()).toEqual([...kinds.keys()].map((kind) => `${kind}.json`).sort());
	});

	it('says of a response what the envelope and the body hold', () => {
		expect(jsonSchemaOf('survey.response')).toMatchObject({
			type: 'object',
			additionalProperties: false,
			properties: {
				kind: { const: 'survey.response' },
				body: {
					additionalProperties: false,
					properties: { answers: { additionalProperties: { type: 'integer', minimum: 1, maximum: 4 } } },
				},
			},
		});
	});

	it('are given to anybody at /schema', async () => {
		const gateway = await openTestGateway();
		const answer = await gateway.app.request('/schema');
		expect(Object.keys((await answer.json()) as object)).toEqual([...kinds.keys()]);
		await gateway.close();
	});
});
