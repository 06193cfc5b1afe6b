import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestGateway } from '../open-test-gateway';
import { writeRecords } from './write-records';

let gateway: Awaited<ReturnType<typeof openTestGateway>>;
let db: PouchDB.Database;
beforeEach(async () => {
	gateway = await openTestGateway();
	db = gateway.store.db('survey');
});
afterEach(() => gateway.close());

/** The store as it is, but for a refusal of every request that holds a document named `bad…`. */
function refusing(status: number) {
	const bulkDocs = db.bulkDocs.bind(db);
	db.bulkDocs = ((docs: { _id: string }[]) => {
		if (docs.some(({ _id }) => _id.startsWith('bad'))) return Promise.reject(Object.assign(new Error('no'), { status }));
		return bulkDocs(docs);
	}) as never;
}

const states = async (...ids: string[]) =>
	(
		await writeRecords(
			db,
			ids.map((_id) => ({ _id })),
		)
	).map(({ state }) => state);

describe('a request the store refuses as a whole', () => {
	it.each([400, 403, 413])('with %i stores all but the document to blame', async (status) => {
		refusing(status);
		expect(await states('a', 'b', 'bad-1', 'c', 'bad-2', 'd', 'e')).toEqual([
			'stored',
			'stored',
			'forbidden',
			'stored',
			'forbidden',
			'stored',
			'stored',
		]);
	});

	it.each([401, 404, 500, 503])('with %i is nobody’s refusal: it rejects, to be sent again', async (status) => {
		refusing(status);
		await expect(states('a', 'bad')).rejects.toMatchObject({ status });
	});
});

it('tells a refused row by the name CouchDB gives it', async () => {
	db.bulkDocs = (() =>
		Promise.resolve([{ id: 'a', error: 'document_too_large' }, { id: 'b', error: 'unauthorized' }, { id: 'c', error: 'conflict' }])) as never; // prettier-ignore
	expect(await states('a', 'b', 'c')).toEqual(['forbidden', 'undecided', 'conflict']);
});
