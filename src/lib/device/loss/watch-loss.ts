import Dexie, { liveQuery, RangeSet } from 'dexie';
import type { DeviceDb } from '../db';
import { readMark, writeMark } from './held-mark';
import { generationOf, markOf, noteLoss, readGeneration, type HeldElsewhere } from './loss';

/** Longest pause between two tries to open a database again that the browser has closed, milliseconds. */
const longestPause = 5_000;

/**
 * Keeps the mark outside the database true for as long as the page lives, and notes a loss as soon as there is one: at the
 * start, and when the browser closes the database under the page, which Dexie answers by silently opening an empty one. Answers how to stop.
 */
export async function watchLoss(db: DeviceDb, account: string, office: readonly HeldElsewhere[] = []): Promise<() => void> {
	await noteLoss(db, account, office);
	let stopped = false;
	let retry: ReturnType<typeof setTimeout> | undefined;
	// While the browser is throwing a database away, every opening of the new one is broken off.
	const lookAgain = (pause = 100) => {
		clearTimeout(retry);
		retry = setTimeout(async () => {
			try {
				await noteLoss(db, account, null);
				askAgain();
			} catch {
				if (!stopped) lookAgain(Math.min(pause * 2, longestPause));
			}
		}, pause);
	};
	const onClose = () => lookAgain();
	db.on('close', onClose);
	const marking = liveQuery(async () => {
		const generation = await readGeneration(db);
		return generation === undefined ? null : markOf(db, generation);
	}).subscribe({
		next(mark) {
			const before = readMark(account);
			// Never a new mark over one that has not been compared yet.
			if (!mark || (before && before.generation !== mark.generation)) lookAgain();
			else writeMark(account, mark);
		},
		error: () => undefined,
	});
	return () => {
		stopped = true;
		clearTimeout(retry);
		marking.unsubscribe();
		db.on.close.unsubscribe(onClose);
	};
}

/** Has every live query of this page ask anew: each still shows what lay in the database that is gone. */
function askAgain(): void {
	Dexie.on.storagemutated.fire({ all: new RangeSet(-Infinity, [[]]) });
}

/** Whether the database is another than it was under this generation: what is missing in it was neither sent nor thrown away. */
export async function isEmptiedSince(db: DeviceDb, generation: string | undefined): Promise<boolean> {
	return generation !== undefined && (await generationOf(db)) !== generation;
}

/** Calls `look` when the database of this page has become another one: the browser has thrown the one before away. Answers how to stop. */
export function onEmptied(db: DeviceDb, look: () => void): () => void {
	let before: string | undefined;
	const watching = liveQuery(() => readGeneration(db)).subscribe({
		next(now) {
			if (now !== undefined && before !== undefined && now !== before) look();
			before = now ?? before;
		},
		error: () => undefined,
	});
	return () => watching.unsubscribe();
}
