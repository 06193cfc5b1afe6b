import { setTimeout as wait } from 'node:timers/promises';
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { receiptNumber } from '../../sync-server/gateway/receipt-number';
import type { DatabaseName } from '../../sync-server/store/store';
import { skp } from './appraisal/appraisal-records';
import { freshStore, keepings, type FreshStore } from './office';
import { campaign, record, response } from './records';

const stamp = (now = new Date()) => ({ at: now.toISOString(), no: receiptNumber(now) });
const account = { _id: 'account:ani', account: 'ani', name: 'Ani', roles: ['hr'], units: [], hash: '$argon2id$', disabled: false, generation: 3, created: '2026' }; // prettier-ignore
const session = { _id: `session:${'a'.repeat(64)}`, account: 'ani', device: 'T1', generation: 3, expires: 5 };
const entry = () => ({ _id: `audit:${ulid()}`, at: '2026', by: 'kepala', action: 'account.created', account: 'ani' });

/** Somebody with the gateway's own password, past the gateway. */
describe.each(keepings.filter((keeping) => keeping !== 'embedded'))('the second lock on %s', (keeping) => {
	let fresh: FreshStore;
	beforeAll(async () => {
		fresh = await freshStore(keeping);
		await wait(keeping === 'couchdb' ? 1_000 : 0); // until every node of a cluster knows the lock
	});
	afterAll(() => fresh.discard());

	const put = async (name: DatabaseName, doc: object): Promise<{ rev: string } | 'forbidden' | 'conflict'> => {
		const [row] = (await fresh.store.db(name).bulkDocs([doc as PouchDB.Core.PutDocument<object>])) as { rev?: string; name?: string }[];
		return row!.rev ? { rev: row!.rev } : (row!.name as 'forbidden');
	};

	it.each([
		['survey', 'without a body', (): object => ({ ...response(), received: stamp(), body: undefined })],
		['survey', 'whose body is none', () => ({ ...response(), received: stamp(), body: 'text' })],
		['survey', 'without a stamp', () => response()],
		['survey', 'with half a stamp', () => ({ ...response(), received: { at: new Date().toISOString() } })],
		['survey', 'with a made-up number', () => ({ ...response(), received: { ...stamp(), no: 'x' } })],
		['survey', 'with more than a stamp', () => ({ ...response(), received: { ...stamp(), by: 'x' } })],
		['survey', 'stamped with a word', () => ({ ...response(), received: true })],
		['reference', 'stamped with a word', () => ({ ...campaign('A'), received: 'yes' })],
		['survey', 'of another feed', () => ({ ...campaign('A'), received: stamp() })],
		['survey', 'without a unit', () => ({ ...response(), received: stamp(), unit: undefined })],
		['office', 'of no kind', () => record('x', 'office.secret:1', {})],
		['accounts', 'that is no account', () => ({ _id: 'account:x', account: 'y' })],
		['accounts', 'of no sort', () => ({ _id: 'something' })],
		['accounts', 'of a session that is none', () => ({ ...session, expires: 'never' })],
		['audit', 'that is no entry', () => ({ _id: 'audit:1', by: 'x' })],
		['audit', 'of another sort', () => ({ ...entry(), _id: 'note' })],
	] as const)('takes nothing into %s %s', async (name, _what, make) => {
		expect(await put(name, make())).toBe('forbidden');
	});

	it('takes what the gateway writes', async () => {
		for (const [name, doc] of [
			['survey', { ...response(), received: stamp() }],
			['reference', { ...campaign('B'), received: stamp() }],
			['audit', entry()],
		] as const)
			expect(await put(name, doc)).toHaveProperty('rev');
	});

	it('lets nothing change under the same edit, of any kind, and takes the very same again', async () => {
		const standing = { ...skp('P7'), received: stamp() };
		const first = await put('appraisal', standing);
		if (typeof first === 'string') throw new Error(first);
		const again = { ...standing, _rev: first.rev };
		for (const changed of [
			{ body: { ...standing.body, form: 'jpt' } },
			{ by: 'orang' },
			{ received: stamp() },
			{ at: '2020-01-01T00:00:00Z' },
		])
			expect(await put('appraisal', { ...again, ...changed })).toBe('forbidden');
		expect(await put('appraisal', { ...again, _deleted: true })).toBe('forbidden');
		const same = await put('appraisal', again);
		expect(same).toHaveProperty('rev');
		const next = { ...again, _rev: (same as { rev: string }).rev, edit: ulid(), received: stamp() };
		expect(await put('appraisal', next)).toHaveProperty('rev');
	});

	it('keeps accounts, and what was ended ended', async () => {
		const made = (await put('accounts', account)) as { rev: string };
		const again = { ...account, _rev: made.rev };
		expect(await put('accounts', { ...again, _deleted: true })).toBe('forbidden');
		expect(await put('accounts', { ...again, generation: 2 })).toBe('forbidden');
		expect(await put('accounts', { ...again, disabled: true, generation: 4 })).toHaveProperty('rev');
		const opened = (await put('accounts', session)) as { rev: string };
		expect(await put('accounts', { ...session, _rev: opened.rev, account: 'budi' })).toBe('forbidden');
		const longer = (await put('accounts', { ...session, _rev: opened.rev, expires: 9 })) as { rev: string };
		expect(await put('accounts', { _id: session._id, _rev: longer.rev, _deleted: true })).toHaveProperty('rev');
	});

	it('only adds to the audit', async () => {
		const doc = entry();
		const { rev } = (await put('audit', doc)) as { rev: string };
		expect(await put('audit', { ...doc, _rev: rev, by: 'orang' })).toBe('forbidden');
		expect(await put('audit', { _id: doc._id, _rev: rev, _deleted: true })).toBe('forbidden');
	});
});
