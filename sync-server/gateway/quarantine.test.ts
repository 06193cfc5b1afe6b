import { afterEach, beforeEach, expect, it } from 'vitest';
import { json, openTestGateway } from '../open-test-gateway';

let gateway: Awaited<ReturnType<typeof openTestGateway>>;
beforeEach(async () => {
	gateway = await openTestGateway();
	await gateway.addAccount('petugas', ['surveyor'], ['DUKCAPIL']);
});
afterEach(() => gateway.close());

it('tells nobody that a record was refused while one of the request could not be kept for the office', async () => {
	const cookie = await gateway.signIn('petugas');
	const docs = ['survey.response:A', 'survey.response:B'].map((_id) => ({ _id, kind: 'survey.response' }));
	const send = () => gateway.app.request('/db/survey/_bulk_docs', json({ docs }, { cookie }));
	const office = gateway.store.db('office');
	const bulkDocs = office.bulkDocs.bind(office);
	office.bulkDocs = (async (sent: { _id: string }[]) => {
		const rows = await bulkDocs(sent);
		return sent.length < 2 ? rows : [rows[0], { id: sent[1]!._id, error: 'internal_server_error', status: 500 }];
	}) as never;
	expect((await send()).status).toBeGreaterThanOrEqual(500);
	office.bulkDocs = bulkDocs as never;
	const answer = await send();
	expect(await answer.json()).toMatchObject([{ error: 'forbidden' }, { error: 'forbidden' }]);
	const { rows } = await office.allDocs({ startkey: 'office.quarantine:', endkey: 'office.quarantine:~' });
	expect(rows).toHaveLength(2);
});
