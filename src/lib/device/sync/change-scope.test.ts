import 'fake-indexeddb/auto';
import { ulid } from 'ulid';
import { afterEach, expect, it } from 'vitest';
import type { Session } from '#shared/kernel/session';
import { DeviceDb } from '../db';
import { submitRecords } from '../outbox/submit-record';
import { testResponse } from '../test-response';
import { changeScope, dropFeed, sweep } from './change-scope';

let db: DeviceDb;
afterEach(() => db.delete());

const rev = '1-0123456789abcdef0123456789abcdef';
const session: Session = { account: 'petugas', roles: ['surveyor'], units: ['DUKCAPIL'] };

async function open() {
	db = new DeviceDb(`scope-${ulid().toLowerCase()}`, 'strict', []);
	const held = (unit: string) => testResponse({ by: 'petugas', unit, _rev: rev });
	const [kept, forbidden] = [held('DUKCAPIL'), held('DINKES')];
	await db.records.bulkPut([kept, forbidden]);
	await db.cursors.put({ feed: 'survey', seq: 7, scope: 'before', boot: 'B1', loading: false });
	const unsent = testResponse({ by: 'petugas', unit: 'DINKES' });
	await submitRecords(db, { builtOn: null }, [unsent]);
	return { kept, forbidden, unsent };
}
const ids = async () => (await db.records.toCollection().primaryKeys()).sort();

it('takes away at once what the new scope forbids, and keeps the rest until the office has said what it gives', async () => {
	const { kept, unsent } = await open();
	await changeScope(db, session, 'survey', 'after');
	expect(await ids()).toEqual([kept._id]);
	expect(await db.cursors.get('survey')).toMatchObject({ seq: 0, scope: 'after', loading: true });
	expect(await db.outbox.get(unsent._id)).toMatchObject({ state: 'waiting' });
});

it('takes away at the end what the office did not give again', async () => {
	const { unsent } = await open();
	await changeScope(db, session, 'survey', 'after');
	await sweep(db, 'survey');
	expect(await ids()).toEqual([]);
	expect(await db.outbox.toCollection().primaryKeys()).toEqual([unsent._id]);
});

it('leaves nothing of a feed that is lost altogether, but what is unsent', async () => {
	const { unsent } = await open();
	await dropFeed(db, { ...session, roles: ['committee'] }, 'survey');
	expect([await ids(), await db.cursors.count(), await db.stale.count()]).toEqual([[], 0, 0]);
	expect(await db.outbox.get(unsent._id)).toMatchObject({ state: 'waiting' });
});
