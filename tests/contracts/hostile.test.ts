import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readRecord } from '#shared/kernel/define-kind';
import { feeds } from '#shared/kernel/feeds';
import { kinds } from '#shared/kinds';
import { keepings, openOffice, type Office, type Person } from './office';
import { fillReference, report, response } from './records';

const who = fc.constantFrom<Person>('surveyor', 'other', 'hr', 'evaluator', 'employee', 'admin');
const feed = fc.constantFrom(...feeds);
const odd = fc.constantFrom(
	'__proto__',
	'constructor',
	'_id',
	'_rev',
	'_deleted',
	'_attachments',
	'_revisions',
	'kind',
	'body',
	'received',
	'by',
);
const json = fc.jsonValue({ depthSize: 'small' });

/** A good record with a field or two put out of shape. */
const bent = fc
	.tuple(fc.constantFrom(response, report), fc.array(fc.tuple(fc.oneof(odd, fc.string()), json), { minLength: 1, maxLength: 3 }))
	.map(([make, changes]) => Object.defineProperties({ ...make() }, Object.fromEntries(changes.map(([key, value]) => [key, { value, enumerable: true, configurable: true }]))) as object); // prettier-ignore

describe.each(keepings)('hostile input over the %s store', (keeping) => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice(keeping);
		await fillReference(office);
	});
	afterAll(() => office.close());

	const nothingOdd = async () => {
		for (const name of feeds) {
			const { rows } = await office.store.db(name).allDocs({ include_docs: true });
			for (const { id, doc } of rows) {
				if (id.startsWith('_design/')) continue;
				const definition = kinds.get((doc as unknown as { kind: string }).kind)!;
				expect(definition?.feed).toBe(name);
				expect(readRecord(definition, doc)).toMatchObject({ ok: true });
			}
		}
	};

	it('answers any documents with a verdict each and stores nothing outside the schemas', { timeout: 120_000 }, async () => {
		await fc.assert(
			fc.asyncProperty(who, feed, fc.array(fc.oneof(json, bent), { maxLength: 8 }), async (person, name, docs) => {
				const answer = await office.fetch(person, `/db/${name}/_bulk_docs`, { method: 'POST', body: JSON.stringify({ docs }) });
				expect(answer.status).toBe(201);
				expect((await answer.json()) as unknown[]).toHaveLength(docs.length);
			}),
			{ numRuns: 150 },
		);
		await nothingOdd();
	});

	it('answers any body anywhere below 500', { timeout: 120_000 }, async () => {
		const address = fc.oneof(
			fc.constantFrom('_bulk_docs', '_bulk_get', '_changes', '_changes?filter=_doc_ids', '_local/x', '', '_all_docs'),
			fc.string().map(encodeURIComponent),
		);
		const body = fc.oneof(fc.string(), json.map((value) => JSON.stringify(value)), json.map((value) => JSON.stringify({ docs: value, doc_ids: value }))); // prettier-ignore
		await fc.assert(
			fc.asyncProperty(who, feed, address, fc.constantFrom('POST', 'PUT'), body, async (person, name, path, method, sent) => {
				const answer = await office.fetch(person, `/db/${name}/${path}`, { method, body: sent });
				expect(answer.status, `${method} ${path}`).toBeLessThan(500);
				await answer.text();
			}),
			{ numRuns: 300 },
		);
		await nothingOdd();
	});

	it('answers any parameters below 500', { timeout: 120_000 }, async () => {
		const value = fc.oneof(fc.string(), fc.constantFrom('true', '0', 'now', '"0"', '5-x', '999999999', '-1', 'null'));
		const query = fc.record({ since: value, limit: value, style: value, descending: value, seq_interval: value, include_docs: value }, { requiredKeys: [] }); // prettier-ignore
		await fc.assert(
			fc.asyncProperty(who, feed, query, async (person, name, asked) => {
				const answer = await office.fetch(person, `/db/${name}/_changes?${new URLSearchParams(asked)}`);
				expect(answer.status).toBeLessThan(500);
				await answer.text();
			}),
			{ numRuns: 150 },
		);
	});
});
