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
