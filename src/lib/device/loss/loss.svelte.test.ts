import Dexie from 'dexie';
import { ulid } from 'ulid';
import { afterEach, expect, it } from 'vitest';
import { DeviceDb } from '../db';
import { SavedForm } from '../drafts/saved-form.svelte';
import { saveDraft } from '../drafts/drafts';
import { submitRecords } from '../outbox/submit-record';
import { testResponse } from '../test-response';
import { countUnsent } from './count-unsent';
import { confirmLoss, currentLoss, generationOf, noteLoss } from './loss';
import { readMark } from './held-mark';
import { watchLoss } from './watch-loss';

const accounts: string[] = [];
const stops: (() => void)[] = [];
const stopAll = () => stops.splice(0).forEach((stop) => stop());
afterEach(() => {
	stopAll();
	for (const account of accounts.splice(0)) localStorage.removeItem(`hitei-held-${account}`);
});

/** A person's device as a page opens it. */
async function open(account = `loss-${ulid().toLowerCase()}`): Promise<{ account: string; db: DeviceDb }> {
	accounts.push(account);
	const db = new DeviceDb(account);
	stops.push(await watchLoss(db, account));
	return { account, db };
}

/** As the browser does when it needs room, or a person who clears the site’s data. */
async function empty({ account, db }: { account: string; db: DeviceDb }): Promise<{ account: string; db: DeviceDb }> {
	stopAll();
	db.close();
	await Dexie.delete(db.name);
	return open(account);
}

async function withWork() {
	const device = await open();
	const response = testResponse();
	await submitRecords(device.db, { builtOn: null }, [response]);
	await saveDraft(device.db, { id: 'appraisal.objection:2026:P1', kind: 'appraisal.objection', value: { reason: 'Belum selesai' } });
	await expect.poll(() => readMark(device.account)).toMatchObject({ unsent: [response._id], drafts: ['appraisal.objection:2026:P1'] });
	return { ...device, response };
}

it('tells what an emptied database held, until a person has read it', async () => {
	const { response, ...device } = await withWork();
	const { db, account } = await empty(device);
	expect(await currentLoss(db)).toMatchObject({ unsent: [response._id], drafts: ['appraisal.objection:2026:P1'], more: 0 });
	// Nobody has read it yet, and it is emptied once more.
	const again = await empty({ db, account });
	expect(await currentLoss(again.db)).toMatchObject({ unsent: [response._id], drafts: ['appraisal.objection:2026:P1'] });
	await confirmLoss(again.db);
	expect(await currentLoss(again.db)).toBeNull();
});

it('keeps telling it at every start, and after it was read never again', async () => {
	const { db, account } = await empty(await withWork());
	stops.push(await watchLoss(db, account));
	expect((await currentLoss(db))?.unsent).toHaveLength(1);
	await confirmLoss(db);
	stops.push(await watchLoss(db, account));
	expect(await currentLoss(db)).toBeNull();
});

it('does not call lost what has reached the office, or is here again', async () => {
	const { response, ...device } = await withWork();
	const { db } = await empty(device);
	await db.records.put({ ...response, _rev: '1-a' });
	expect(await currentLoss(db)).toMatchObject({ unsent: [], drafts: ['appraisal.objection:2026:P1'] });
	await saveDraft(db, { id: 'appraisal.objection:2026:P1', kind: 'appraisal.objection', value: { reason: 'Diisi lagi' } });
	expect(await currentLoss(db)).toBeNull();
});

it('believes the office where an open page has begun a database anew and nothing on the device remembers', async () => {
	const { db, account } = await withWork();
	stopAll();
	db.close();
	await Dexie.delete(db.name);
	localStorage.removeItem(`hitei-held-${account}`);
	const anew = new DeviceDb(account);
	// A form on the screen may be the first to name it.
	await generationOf(anew);
	await noteLoss(anew, account, null);
	expect(await currentLoss(anew)).toBeNull();
	stops.push(await watchLoss(anew, account, [{ at: '2026-11-26T08:00:00Z', unsent: 2 }]));
	expect(await currentLoss(anew)).toMatchObject({ more: 2, fromOffice: true });
	await confirmLoss(anew);
	// Signed in again: what the office says then is of this very database.
	stops.push(await watchLoss(anew, account, [{ at: '2026-11-26T09:00:00Z', unsent: 1 }]));
	expect(await currentLoss(anew)).toBeNull();
});

it('lets the office keep what it was told until it is known what lay in the database before', async () => {
	const { db, account } = await withWork();
	expect(await countUnsent(db)).toBe(1);
	stopAll();
	db.close();
	await Dexie.delete(db.name);
	localStorage.removeItem(`hitei-held-${account}`);
	const anew = new DeviceDb(account);
	expect(await countUnsent(anew)).toBeUndefined();
	await noteLoss(anew, account, null);
	expect(await countUnsent(anew)).toBeUndefined();
	stops.push(await watchLoss(anew, account, [{ at: '2026-11-26T08:00:00Z', unsent: 1 }]));
	expect(await countUnsent(anew)).toBe(0);
});

it('counts again as soon as the mark has said what was lost', async () => {
	const { db, account } = await withWork();
	stopAll();
	db.close();
	await Dexie.delete(db.name);
	const anew = new DeviceDb(account);
	await noteLoss(anew, account, null);
	expect(await currentLoss(anew)).toMatchObject({ unsent: [expect.any(String)] });
	expect(await countUnsent(anew)).toBe(0);
});

it('says nothing of a device that held nothing, nor of a first start', async () => {
	const first = await open();
	expect(await currentLoss(first.db)).toBeNull();
	expect(await currentLoss((await empty(first)).db)).toBeNull();
});

it('believes the office where nothing on the device remembers: once, on a database just made', async () => {
	const account = `loss-${ulid().toLowerCase()}`;
	const db = new DeviceDb(account);
	accounts.push(account);
	const office = [{ at: '2026-11-25T01:00:00.000Z', unsent: 3 }];
	stops.push(await watchLoss(db, account, office));
	expect(await currentLoss(db)).toMatchObject({ fromOffice: true, more: 3, since: '2026-11-25T01:00:00.000Z' });
	await confirmLoss(db);
	localStorage.removeItem(`hitei-held-${account}`);
	stops.push(await watchLoss(db, account, office));
	expect(await currentLoss(db)).toBeNull();
});

it('keeps a form that is on the screen: what it says becomes a draft of the new database, and can be submitted', async () => {
	const { db, account } = await open();
	const id = 'appraisal.objection:2026:P2';
	let form!: SavedForm<{ reason: string }>;
	const end = $effect.root(() => void (form = new SavedForm(db, id, 'appraisal.objection', { reason: '' })));
	await expect.poll(() => form.ready).toBe(true);
	form.value.reason = 'Enam kegiatan belum dihitung';
	await form.settle();
	stopAll();
	db.close();
	await Dexie.delete(db.name);
	await db.open();
	stops.push(await watchLoss(db, account));
	const sent: unknown[] = [];
	expect(await form.submit(async (value, origin) => [sent.push([value, 'draft' in origin])].map(String))).toBe(true);
	expect(sent).toEqual([[{ reason: 'Enam kegiatan belum dihitung' }, true]]);
	end();
});
