import Dexie from 'dexie';
import { ulid } from 'ulid';
import { afterEach, expect, it } from 'vitest';
import { z } from '#shared/kernel/zod';
import { DeviceDb } from '../db';
import { SavedForm } from './saved-form.svelte';

const blank = { reason: '', note: '' };
type Form = typeof blank;
const schema = z.object({ reason: z.string(), note: z.string() });
const id = 'appraisal.objection:2026-TW3:P1';
const ends: (() => void)[] = [];
afterEach(() => ends.splice(0).forEach((end) => end()));

const fresh = () => new DeviceDb(`saved-form-${ulid().toLowerCase()}`);

/** A form as a component would make it, in a tab of its own. */
function open(db: DeviceDb, before?: { edit: string; _rev?: string }): SavedForm<Form> {
	let form!: SavedForm<Form>;
	ends.push($effect.root(() => void (form = new SavedForm<Form>(db, id, 'appraisal.objection', blank, schema, before))));
	return form;
}
const ready = (form: SavedForm<Form>) => expect.poll(() => form.ready).toBe(true);
const stored = async (db: DeviceDb) => (await db.drafts.get(id))?.value;

it('keeps what two tabs wrote into different fields, and shows each the other’s', async () => {
	const db = fresh();
	const [one, two] = [open(db), open(db)];
	await ready(one);
	await ready(two);
	one.value.reason = 'Dihitung kurang';
	await expect.poll(() => two.value.reason).toBe('Dihitung kurang');
	two.value.note = 'Lihat lampiran';
	await expect.poll(() => stored(db)).toEqual({ reason: 'Dihitung kurang', note: 'Lihat lampiran' });
	await expect.poll(() => one.value.note).toBe('Lihat lampiran');
});

it('calls nothing saved that is not on the disk: what was typed after a save, and what could not be written', async () => {
	const db = fresh();
	const form = open(db);
	await ready(form);
	expect(form.pending).toBe(false);
	form.value.reason = 'Dihitung';
	expect(form.pending).toBe(true);
	await expect.poll(() => form.pending).toBe(false);
	expect(await stored(db)).toEqual({ reason: 'Dihitung', note: '' });
	form.value.note = 'kurang';
	expect(form.savedAt).not.toBeNull();
	expect(form.pending).toBe(true);
	await form.settle();
	expect(form.pending).toBe(false);
	expect(await stored(db)).toEqual({ reason: 'Dihitung', note: 'kurang' });
});

it('puts a draft aside that it cannot read, before it saves its own', async () => {
	const db = fresh();
	const unreadable = { reason: ['dari versi lain'], note: '' };
	await db.drafts.put({ id, kind: 'appraisal.objection', value: unreadable, savedAt: '2026-11-20T01:00:00.000Z' });
	const form = open(db);
	await ready(form);
	expect(form.value).toEqual(blank);
	form.value.reason = 'Baru';
	await expect.poll(() => stored(db)).toEqual({ reason: 'Baru', note: '' });
	const aside = (await db.drafts.toArray()).filter((row) => row.id !== id);
	expect(aside).toMatchObject([{ value: unreadable, savedAt: '2026-11-20T01:00:00.000Z' }]);
});

it('does not write over a draft that could not be read when it began', async () => {
	const db = fresh();
	await db.drafts.put({
		id,
		kind: 'appraisal.objection',
		value: { reason: 'Sudah tersimpan', note: '' },
		savedAt: '2026-11-20T01:00:00.000Z',
	});
	const { get } = db.drafts;
	db.drafts.get = (() => {
		db.drafts.get = get;
		return Promise.reject(new DOMException('Internal error opening backing store', 'UnknownError'));
	}) as never;
	const form = open(db);
	await ready(form);
	form.value.note = 'Lihat lampiran';
	await expect.poll(() => stored(db)).toEqual({ reason: 'Sudah tersimpan', note: 'Lihat lampiran' });
});

it('remembers which version of the record it was begun from, over a reload and a newer version', async () => {
	const db = fresh();
	const first = { edit: '01KAAAAAAAAAAAAAAAAAAAAAA1', _rev: '1-0123456789abcdef0123456789abcdef' };
	const second = { edit: '01KAAAAAAAAAAAAAAAAAAAAAA2', _rev: '2-0123456789abcdef0123456789abcdef' };
	const one = open(db, first);
	await ready(one);
	one.value.reason = 'Dari versi pertama';
	await expect.poll(() => stored(db)).toMatchObject({ reason: 'Dari versi pertama' });
	const later = open(db, second);
	await ready(later);
	expect(later.value.reason).toBe('Dari versi pertama');
	expect(later.outdatedBy(second)).toBe(true);
	expect(later.onBase(second)).toEqual({ _rev: first._rev });
	expect(later.onBase({ ...first, _rev: '1-fedcba9876543210fedcba9876543210' })).toEqual({ _rev: '1-fedcba9876543210fedcba9876543210' });
	await later.discard();
	expect(later.outdatedBy(second)).toBe(false);
	expect(later.onBase(second)).toEqual({ _rev: second._rev });
});

it('is told in another tab that it was submitted, sends nothing twice, and can be kept as a new draft', async () => {
	const db = fresh();
	const [one, two] = [open(db), open(db)];
	await ready(one);
	await ready(two);
	one.value.reason = 'Dihitung kurang';
	await expect.poll(() => two.value.reason).toBe('Dihitung kurang');
	const made = ['appraisal.objection:2026-TW3:P1'];
	const send = (form: SavedForm<Form>) =>
		form.submitDraft(async (_, origin) => {
			if (!(await db.drafts.get(origin.draft))) return [];
			await db.drafts.delete(origin.draft);
			return made;
		});
	expect(await Promise.all([send(one), send(one)])).toEqual([true, true]);
	await expect.poll(() => two.gone).toBe(true);
	expect(one.gone).toBe(false);
	expect(await send(two)).toBe(false);
	two.value.note = 'Masih di layar';
	expect(await two.settle()).toBe(false);
	expect(await stored(db)).toBeUndefined();
	expect(await two.keep()).toBe(true);
	expect(await stored(db)).toEqual({ reason: 'Dihitung kurang', note: 'Masih di layar' });
});

it('leaves no draft behind into which nothing was entered, and the other tab does not call it gone', async () => {
	const db = fresh();
	const [one, two] = [open(db), open(db)];
	await ready(one);
	await ready(two);
	one.value.reason = 'a';
	await expect.poll(() => two.value.reason).toBe('a');
	one.value.reason = '';
	await expect.poll(() => two.value.reason).toBe('');
	ends[0]!();
	await expect.poll(() => stored(db)).toBeUndefined();
	expect(two.gone).toBe(false);
	two.value.note = 'Lihat lampiran';
	await expect.poll(() => stored(db)).toEqual({ reason: '', note: 'Lihat lampiran' });
});

it.each([
	['', 0],
	[' on a slow disk', 60],
	[' on a disk slower than the pause', 400],
])('writes what was typed last when the page is left, and not at each key%s', async (_, diskTime) => {
	const db = fresh();
	const form = open(db);
	await ready(form);
	let writes = 0;
	const began = performance.now();
	const { put } = db.drafts;
	db.drafts.put = ((...args: Parameters<typeof put>) => {
		writes++;
		return Dexie.waitFor(new Promise((done) => setTimeout(done, diskTime))).then(() => put.apply(db.drafts, args));
	}) as never;
	for (const letter of 'kurang sekali, lihat lampiran') {
		form.value.reason += letter;
		await new Promise((done) => requestAnimationFrame(done));
	}
	dispatchEvent(new PageTransitionEvent('pagehide'));
	await expect.poll(() => stored(db)).toEqual({ reason: 'kurang sekali, lihat lampiran', note: '' });
	await expect.poll(() => form.pending).toBe(false);
	expect(writes).toBeLessThanOrEqual(2 + Math.ceil((performance.now() - began) / 300));
});

it('writes what was typed while a slow disk was written to, though nothing more is typed', async () => {
	const db = fresh();
	const form = open(db);
	await ready(form);
	const { put } = db.drafts;
	db.drafts.put = ((...args: Parameters<typeof put>) =>
		Dexie.waitFor(new Promise((done) => setTimeout(done, 400))).then(() => put.apply(db.drafts, args))) as never;
	form.value.reason = 'kurang';
	await new Promise((done) => requestAnimationFrame(done));
	form.value.reason = 'kurang sekali';
	await expect.poll(() => stored(db), { timeout: 3_000 }).toEqual({ reason: 'kurang sekali', note: '' });
});
