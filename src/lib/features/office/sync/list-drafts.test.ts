import 'fake-indexeddb/auto';
import { ulid } from 'ulid';
import { expect, it } from 'vitest';
import { DeviceDb } from '$lib/device/db';
import { putAside } from '$lib/device/drafts/drafts';
import { listDrafts } from './list-drafts';

it('lists the draft of a person who is not on this device any more by name, and one put aside as what it was', async () => {
	const db = new DeviceDb(`drafts-${ulid().toLowerCase()}`);
	const evaluation = { parties: { employee: { name: 'Herti' } } };
	const of = (id: string, savedAt: string, value: unknown) => ({ id, kind: id.split(':')[0]!, savedAt, value });
	await db.drafts.put(of('appraisal.evaluation:2026-TW3:P1', '2026-10-05T01:00:00.000Z', evaluation));
	await putAside(db, of('appraisal.objection:2026-TW3:P2', '2026-10-06T01:00:00.000Z', { reasons: 'Lama' }));
	const listed = await listDrafts(db, () => ({
		name: () => 'Draf',
		editHref: (id) => `/${id}`,
		about: async (_, { value }) => (value as { parties?: { employee: { name: string } } }).parties?.employee.name ?? '',
	}));
	expect(listed).toMatchObject([
		{
			kind: 'appraisal.objection',
			aside: true,
			savedAt: '2026-10-06T01:00:00.000Z',
			editHref: null,
			lines: [{ name: 'Alasan', value: 'Lama' }],
		},
		{
			id: 'appraisal.evaluation:2026-TW3:P1',
			kind: 'appraisal.evaluation',
			aside: false,
			about: 'Herti',
			editHref: '/appraisal.evaluation:2026-TW3:P1',
		},
	]);
	expect(new Set(listed.map(({ id }) => id)).size).toBe(2);
});
