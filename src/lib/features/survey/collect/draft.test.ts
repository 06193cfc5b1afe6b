import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	beginResponse,
	changed,
	discardResponse,
	discardUntouched,
	DraftGone,
	emptyDraft,
	readDraft,
	responseDrafts,
	saveChange,
	type DraftChange,
	type Score,
} from './draft';
import { formKeys } from './fixtures/skm-unsur';
import { choice, openWorld } from './fixtures/survey-world';

describe('a draft', () => {
	it('comes back exactly as it was saved, answer by answer', async () => {
		const db = await openWorld();
		const id = await beginResponse(db, choice);
		await saveChange(db, id, { profile: { sex: 'P', age: '16' } });
		await saveChange(db, id, { answers: { biaya: 4 }, answeredAt: '2026-11-24T10:00:00+07:00' });
		const { savedAt } = await saveChange(db, id, { suggestion: 'Tambah kursi ' });
		expect(savedAt).toBeInstanceOf(Date);
		expect(await readDraft(db, id)).toEqual({
			...emptyDraft(choice),
			profile: { sex: 'P', age: '16', education: null, occupation: null, occupationOther: '' },
			answers: { biaya: 4 },
			answeredAt: '2026-11-24T10:00:00+07:00',
			suggestion: 'Tambah kursi ',
		});
	});

	it('keeps what two tabs answered at the same time', async () => {
		const db = await openWorld();
		const id = await beginResponse(db, choice);
		await Promise.all([saveChange(db, id, { answers: { waktu: 2 } }), saveChange(db, id, { answers: { biaya: 3 } })]);
		expect((await readDraft(db, id))?.answers).toEqual({ waktu: 2, biaya: 3 });
	});

	it('is not brought back to life by a tab that did not see it go', async () => {
		const db = await openWorld();
		const id = await beginResponse(db, choice);
		await discardResponse(db, id);
		await expect(saveChange(db, id, { answers: { waktu: 2 } })).rejects.toThrow(DraftGone);
		expect(await db.drafts.count()).toBe(0);
	});

	it('goes when it is left untouched, so that looking at a form leaves nothing behind; with one entry it stays', async () => {
		const db = await openWorld();
		const looked = await beginResponse(db, choice);
		const begun = await beginResponse(db, choice);
		expect(begun).not.toBe(looked);
		await saveChange(db, begun, { profile: { sex: 'L' } });
		await discardUntouched(db, looked);
		await discardUntouched(db, begun);
		expect((await responseDrafts(db)).map(({ id }) => id)).toEqual([begun]);
	});

	it('can be put back after it was thrown away', async () => {
		const db = await openWorld();
		const id = await beginResponse(db, choice);
		await saveChange(db, id, { answers: { waktu: 2 } });
		const undo = await discardResponse(db, id);
		await undo();
		expect((await readDraft(db, id))?.answers).toEqual({ waktu: 2 });
	});

	it('of a newer app is listed, not lost and not guessed at', async () => {
		const db = await openWorld();
		await db.drafts.put({ id: 'survey.response:X', kind: 'survey.response', savedAt: '2026-11-24T00:00:00Z', value: { form: 9 } });
		expect(await responseDrafts(db)).toEqual([{ id: 'survey.response:X', savedAt: '2026-11-24T00:00:00Z', draft: undefined }]);
		await beginResponse(db, choice);
		expect(await db.drafts.count()).toBe(2);
	});

	it('holds the last answer of every unsur, in whatever order they came', () => {
		const answer = fc.record({ key: fc.constantFrom(...formKeys), score: fc.constantFrom<Score>(1, 2, 3, 4) });
		fc.assert(
			fc.property(fc.array(answer), (given) => {
				const expected = new Map(given.map(({ key, score }) => [key, score]));
				const changes = given.map(({ key, score }): DraftChange => ({ answers: { [key]: score } }));
				expect(changes.reduce(changed, emptyDraft(choice)).answers).toEqual(Object.fromEntries(expected));
			}),
		);
	});
});
