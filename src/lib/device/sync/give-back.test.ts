import 'fake-indexeddb/auto';
import { ulid } from 'ulid';
import { afterEach, expect, it } from 'vitest';
import type { Envelope } from '#shared/kernel/envelope';
import { DeviceDb } from '../db';
import { testAppraisal } from '../test-appraisal';
import { giveBack } from './give-back';
import { openOffice } from './open-office';
import { push } from './push';
import { pushMemory } from './push-memory';

let db: DeviceDb;
afterEach(() => db.delete());

const received = { at: '2026-11-24T10:00:00.000Z', no: '261124-0123ABCD' };
const rev = (n: number) => `${n}-0123456789abcdef0123456789abcdef`;

/** A device that holds `mine`, and an office set back to `theirs`. */
async function restored(mine: readonly Envelope[], theirs: readonly Envelope[]) {
	db = new DeviceDb(`give-back-${ulid().toLowerCase()}`, 'strict', []);
	await db.records.bulkPut([...mine]);
	const office = openOffice({
		origin: 'http://office.test',
		account: mine[0]!.by,
		fetch: (url) => {
			if (String(url).includes('_bulk_get'))
				return Promise.resolve(Response.json({ results: [{ id: mine[0]!._id, docs: [{ error: {} }] }] }));
			if (String(url).includes('_bulk_docs')) return Promise.resolve(Response.json([{ id: mine[0]!._id, error: 'conflict' }]));
			const rows = theirs.map((doc, i) => JSON.stringify({ seq: i + 1, id: doc._id, changes: [], doc }));
			const body = `{"results":[\n${rows.join(',\n')}\n],\n"last_seq":${rows.length}}\n`;
			return Promise.resolve(new Response(body, { headers: { 'Content-Type': 'application/json' } }));
		},
	});
	return { office, given: await giveBack(db, office, 'appraisal', mine[0]!.by) };
}

it('gives back an edit of which only an older revision is left, on that revision', async () => {
	const mine = { ...testAppraisal({ kind: 'evaluation' }), _rev: rev(2), received };
	const { given } = await restored([mine], [{ ...mine, edit: ulid(), _rev: rev(1) }]);
	expect(given).toBe(1);
	expect(await db.outbox.get(mine._id)).toMatchObject({ state: 'waiting', record: { edit: mine.edit, _rev: rev(1) } });
});

it('leaves alone what the office still holds, or holds newer', async () => {
	const mine = { ...testAppraisal({ kind: 'evaluation' }), _rev: rev(2), received };
	const { given } = await restored([mine], [{ ...mine, edit: ulid(), _rev: rev(3) }]);
	expect([given, await db.outbox.count()]).toEqual([0, 0]);
});

it('sends an edit as a new record when the version it builds on is gone', async () => {
	const mine = { ...testAppraisal({ kind: 'evaluation' }), _rev: rev(2), received };
	const { office } = await restored([mine], [{ ...mine, _rev: rev(2) }]);
	const edited = { ...mine, edit: ulid() };
	await db.outbox.put({
		id: mine._id,
		feed: 'appraisal',
		kind: mine.kind,
		state: 'waiting',
		place: 1,
		queuedAt: '',
		attempts: 0,
		record: edited,
	});
	await push({ db, office, memory: pushMemory() });
	const row = await db.outbox.get(mine._id);
	expect(row).toMatchObject({ state: 'waiting', attempts: 1, record: { edit: edited.edit } });
	expect(row!.record).not.toHaveProperty('_rev');
});
