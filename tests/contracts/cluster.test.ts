import { setTimeout as wait } from 'node:timers/promises';
import { ulid } from 'ulid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Envelope } from '#shared/kernel/envelope';
import { installReference } from '../../sync-server/reference/install-reference';
import { storedRecords } from '../../sync-server/store/stored-records';
import type { TrainingNumber } from '#shared/training/kinds/training-number';
import { evaluation, person, period, skp } from './appraisal/appraisal-records';
import { keepings, openOffice, type OpenedOffice, type Person, type Row } from './office';
import { fillReference, response } from './records';
import { part, programme } from './training/attendance-records';
import { certificate, paper, result } from './training/certificate-records';

type Gateway = Pick<OpenedOffice, 'push' | 'fetch'>;

/** Three gateways on one CouchDB, which may be a cluster. */
describe.each(keepings.filter((keeping) => keeping !== 'embedded'))('three gateways on one %s', (keeping) => {
	let office: OpenedOffice;
	let gateways: [Gateway, Gateway, Gateway];
	beforeAll(async () => {
		office = await openOffice(keeping);
		await fillReference(office);
		await installReference(office.store);
		await office.push('hr', 'reference', [person('P2', {}, 'P1')]);
		gateways = [office, await office.secondGateway(), await office.secondGateway()];
	});
	beforeEach(() => office.standIn && Object.assign(office.standIn.weather, { quorum: true, staleness: 0, transit: 2 }));
	afterAll(() => office.close());

	/** Sends as a device does: what was not decided once more, until it is. */
	async function send(gateway: Gateway, who: Person, feed: string, docs: Envelope[]): Promise<Map<string, Row>> {
		const decided = new Map<string, Row>();
		for (let left = docs, attempt = 0; left.length > 0; attempt++) {
			if (attempt === 20) throw new Error('never decided');
			if (attempt > 0) await wait(50 + 100 * Math.random());
			const answer = await gateway.fetch(who, `/db/${feed}/_bulk_docs`, { method: 'POST', body: JSON.stringify({ docs: left }) });
			if (answer.status === 503) continue;
			expect(answer.status).toBe(201);
			const rows = (await answer.json()) as Row[];
			rows.forEach((row, index) => row.error !== 'service_unavailable' && decided.set(left[index]!.edit, row));
			left = left.filter(({ edit }) => !decided.has(edit));
		}
		return decided;
	}

	const standing = async (feed: 'appraisal' | 'survey', ids: string[]) => storedRecords(office.store.db(feed), ids);
	const superseded = async () => {
		const { rows } = await office.store.db('appraisal').allDocs({ startkey: 'appraisal.superseded:', endkey: 'appraisal.superseded:~' });
		return new Set(rows.map(({ id }) => id.split(':').at(-1)!));
	};

	it('tell nobody ok whose edit is not stored, of 150 that meet, and keep every one', { timeout: 120_000 }, async () => {
		const first = skp('P2');
		let base = (await send(office, 'appraiser', 'appraisal', [first])).get(first.edit)!.rev!;
		const met: string[] = [];
		for (let round = 0; round < 50; round++) {
			const edits = gateways.map(() => ({ ...skp('P2'), _rev: base, edit: ulid() }));
			const answers = await Promise.all(gateways.map((gateway, n) => send(gateway, 'appraiser', 'appraisal', [edits[n]!])));
			const rows = edits.map(({ edit }, n) => answers[n]!.get(edit)!);
			const now = (await standing('appraisal', [first._id])).get(first._id)!;
			const told = edits.filter((_, n) => rows[n]!.ok).map(({ edit }) => edit);
			expect(told).toEqual(told.length > 0 ? [now.edit] : []);
			expect(rows.filter(({ ok }) => !ok).map(({ error }) => error)).toEqual(rows.slice(told.length).map(() => 'conflict'));
			met.push(...edits.map(({ edit }) => edit));
			base = now._rev;
		}
		const kept = await superseded();
		const last = (await standing('appraisal', [first._id])).get(first._id)!.edit;
		expect(met.filter((edit) => !kept.has(edit) && edit !== last)).toEqual([]);
	});

	it('give one receipt to each of 400 records that are sent three times at once', { timeout: 120_000 }, async () => {
		for (let batch = 0; batch < 8; batch++) {
			const docs = Array.from({ length: 50 }, () => response());
			const answers = await Promise.all(gateways.map((gateway) => send(gateway, 'surveyor', 'survey', docs)));
			const stored = await standing('survey', docs.map(({ _id }) => _id)); // prettier-ignore
			for (const { _id, edit } of docs) {
				expect(answers.map((rows) => rows.get(edit))).toMatchObject(gateways.map(() => ({ ok: true })));
				expect(answers.map((rows) => rows.get(edit)!.received)).toEqual(gateways.map(() => stored.get(_id)!.received));
			}
		}
	});

	it('keep the outcome of the evaluation that stands', async () => {
		for (let round = 0; round < 10; round++) {
			const [id, outcome] = [`appraisal.evaluation:${period}:P2`, `appraisal.summary:${period}:P2`];
			const rev = (await standing('appraisal', [id])).get(id)?._rev;
			const edit = () => ({ ...evaluation('P2'), edit: ulid(), ...(rev && { _rev: rev }) });
			await Promise.all(gateways.map((gateway) => send(gateway, 'appraiser', 'appraisal', [edit()])));
			const found = await standing('appraisal', [id, outcome]);
			expect((found.get(outcome)!.body as { edit: string }).edit).toBe(found.get(id)!.edit);
		}
	});

	it.runIf(keeping === 'couchdb stand-in')('call nothing stored that too few nodes have, however often it is sent', async () => {
		const { weather, loseUnconfirmed } = office.standIn!;
		const docs = Array.from({ length: 40 }, () => response());
		weather.quorum = false;
		for (let attempt = 0; attempt < 2; attempt++) {
			const rows = await gateways[attempt]!.push('surveyor', 'survey', docs);
			expect(rows.map(({ error }) => error)).toEqual(docs.map(() => 'service_unavailable'));
		}
		const refused = [response({}, { answers: {} })];
		const post = { method: 'POST', body: JSON.stringify({ docs: refused }) };
		expect((await office.fetch('surveyor', '/db/survey/_bulk_docs', post)).status).toBe(503);
		loseUnconfirmed();
		weather.quorum = true;
		const rows = await send(office, 'surveyor', 'survey', docs);
		expect([...rows.values()].filter(({ ok }) => ok)).toHaveLength(40);
		expect((await standing('survey', docs.map(({ _id }) => _id))).size).toBe(40); // prettier-ignore
		expect(await office.push('surveyor', 'survey', refused)).toMatchObject([{ error: 'forbidden' }]);
	});

	it.runIf(keeping === 'couchdb stand-in')('take what too few nodes had for stored once enough have it', async () => {
		const { weather, loseUnconfirmed } = office.standIn!;
		const docs = Array.from({ length: 5 }, () => response());
		weather.quorum = false;
		await office.push('surveyor', 'survey', docs);
		weather.quorum = true;
		const rows = await office.push('surveyor', 'survey', docs);
		loseUnconfirmed();
		const stored = await standing('survey', docs.map(({ _id }) => _id)); // prettier-ignore
		expect(rows.map(({ received }) => received)).toEqual(docs.map(({ _id }) => stored.get(_id)!.received));
	});

	it('number certificates without a gap or a double, also one that is sent to all of them', { timeout: 120_000 }, async () => {
		const subjects = Array.from({ length: 24 }, (_, n) => `N${n}`);
		await office.push('hr', 'reference', subjects.map((subject) => person(subject, {}))); // prettier-ignore
		const before = [
			programme({ certificate: paper }),
			...subjects.map((subject) => part(subject)),
			...subjects.map((subject) => result(subject)),
		];
		await send(office, 'hr', 'training', before);
		if (office.standIn) office.standIn.weather.staleness = 0.4;
		const issued = subjects.map((subject) => certificate(subject));
		const [all, odd, even] = [issued, issued.filter((_, n) => n % 2 === 1), issued.filter((_, n) => n % 2 === 0).reverse()];
		await Promise.all([all, odd, even].map((docs, n) => send(gateways[n]!, 'hr', 'training', docs)));
		if (office.standIn) office.standIn.weather.staleness = 0;
		const { rows } = await office.store
			.db('training')
			.allDocs<Envelope>({ startkey: 'training.number:', endkey: 'training.number:~', include_docs: true });
		const numbers = rows.map(({ doc }) => doc!.body as TrainingNumber);
		expect(numbers.map(({ sequence }) => sequence).sort((a, b) => a - b)).toEqual(subjects.map((_, n) => n + 1));
		expect(numbers.map(({ certificate }) => certificate).sort()).toEqual(issued.map(({ _id }) => _id).sort());
	});
});
