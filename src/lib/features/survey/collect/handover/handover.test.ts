import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { beginResponse, readDraft, saveChange } from '../draft';
import { citizen, filledDraft } from '../fixtures/fill';
import { choice, openWorld } from '../fixtures/survey-world';
import { currentHandover, endHandover, handOver, showThanks } from './handover';

describe('handing over', () => {
	it('leaves the profile to the citizen when the surveyor has not filled it', async () => {
		const db = await openWorld();
		const id = await beginResponse(db, choice);
		await handOver(db, id);
		expect(await currentHandover(db)).toEqual({ id, stage: 'asking' });
		expect((await readDraft(db, id))?.citizenProfile).toBe(true);
	});

	it('keeps the pages of one begun before, so the citizen goes on where they were', async () => {
		const db = await openWorld();
		const id = await beginResponse(db, choice);
		await handOver(db, id);
		await saveChange(db, id, { profile: citizen, page: 'waktu' });
		await endHandover(db);
		await handOver(db, id);
		expect(await readDraft(db, id)).toMatchObject({ citizenProfile: true, page: 'waktu' });
	});

	it('holds no trace of the response once it is submitted', async () => {
		const db = await openWorld();
		const id = await filledDraft(db);
		await handOver(db, id);
		await showThanks(db);
		expect(await currentHandover(db)).toEqual({ id: '', stage: 'thanks' });
		await endHandover(db);
		expect(await currentHandover(db)).toBeNull();
	});

	it('is not undone by a setting nobody can read', async () => {
		const db = await openWorld();
		await db.settings.put({ id: 'survey.handover', value: 'terbuka' });
		expect(await currentHandover(db)).toEqual({ id: '', stage: 'thanks' });
	});
});
