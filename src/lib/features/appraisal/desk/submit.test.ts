import 'fake-indexeddb/auto';
import { ulid } from 'ulid';
import { beforeEach, describe, expect, it } from 'vitest';
import { saveDraft } from '$lib/device/drafts/drafts';
import { DeviceDb } from '$lib/device/db';
import { approve, sendBack, undo } from './submit';
import { blankReview, draftId, type ReviewDraft } from './view/review-draft';

const maker = { account: 'bkpsdm', device: 'kantor' };
const document = (person: string) => ({
	key: `appraisal.evaluation:2026-TW3:${person}`,
	unit: 'X',
	period: '2026-TW3',
	person,
	edit: ulid(1),
});
const anchors = [{ path: 'body.results.0.realisation', reason: 'Belum ada bukti' }];

let db: DeviceDb;
beforeEach(() => {
	db = new DeviceDb(`review-${ulid().toLowerCase()}`);
});
const write = (of: ReturnType<typeof document>, said: Partial<ReviewDraft>) =>
	saveDraft(db, { id: draftId(of), kind: 'appraisal.review', value: { ...blankReview(), ...said } });
const draft = async (of: ReturnType<typeof document>) => (await db.drafts.get(draftId(of)))?.value as ReviewDraft | undefined;

describe('what HR was writing about a document', () => {
	it('stays when the document is approved, alone or with others; an empty draft goes', async () => {
		const [one, two, three] = ['P1', 'P2', 'P3'].map(document) as [ReturnType<typeof document>, ReturnType<typeof document>, ReturnType<typeof document>]; // prettier-ignore
		await write(one, { comment: 'Tanyakan ke unit.' });
		await write(two, { open: true, anchors });
		await write(three, { open: true });
		await approve(db, maker, [one, two, three]);
		expect(await db.outbox.count()).toBe(3);
		expect(await draft(one)).toMatchObject({ comment: 'Tanyakan ke unit.' });
		expect(await draft(two)).toMatchObject({ anchors });
		expect(await draft(three)).toBeUndefined();
	});

	it('comes back when a return is taken back', async () => {
		const one = document('P1');
		await write(one, { open: true, anchors, reason: 'Lengkapi.' });
		const [id] = await sendBack(db, maker, one, { anchors, reason: 'Lengkapi.' }, { draft: draftId(one), begun: undefined });
		expect(await draft(one)).toBeUndefined();
		expect(await undo(db, [id!])).toBe(1);
		expect(await db.outbox.count()).toBe(0);
		expect(await draft(one)).toEqual({ open: true, anchors, reason: 'Lengkapi.', comment: '' });
	});

	it('is not made up again of a return that is under way', async () => {
		const one = document('P1');
		await write(one, { open: true, anchors });
		const [id] = await sendBack(db, maker, one, { anchors, reason: '' }, { draft: draftId(one), begun: undefined });
		await db.outbox.update(id!, { attempts: 1 });
		expect(await undo(db, [id!])).toBe(0);
		expect(await draft(one)).toBeUndefined();
	});
});
