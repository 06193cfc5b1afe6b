import { compareMoments } from '#shared/kernel/days';
import type { Table } from 'dexie';
import type { DeviceDb } from '../db';
import { newUlid } from '../new-ulid';
import { mostHeld, readMark, writeMark, type HeldMark } from './held-mark';

/** What was on this device and is not any more, though nobody sent it or threw it away. */
export interface Loss {
	/** When it was still there for the last time, ISO 8601: device time, or the office's where only the office knows. */
	since: string;
	/** Ids of records submitted and not accepted, and of forms not submitted. */
	unsent: string[];
	drafts: string[];
	/** How many records and forms besides, of which no id is known. */
	more: number;
	/** True where this device remembers nothing and the office says that a device of this person still held records. */
	fromOffice?: boolean;
}

/** What the office last heard a device of this person hold. */
export interface HeldElsewhere {
	at: string;
	unsent: number;
}

const generationRow = 'generation';
const lossRow = 'loss';
/** Made with the name: nobody knows yet what lay in a database before this one, the office has not been asked. */
const unaskedRow = 'loss-unasked';

/** The name of this database; `undefined` before it has one. */
export async function readGeneration(db: DeviceDb): Promise<string | undefined> {
	return (await db.settings.get(generationRow))?.value as string | undefined;
}

/** Names this database. A new one means that the browser has thrown the one before away, and everything in it. */
export async function generationOf(db: DeviceDb): Promise<string> {
	return (
		(await readGeneration(db)) ??
		db.transaction('rw', db.settings, async () => {
			const named = await readGeneration(db);
			if (named !== undefined) return named;
			const made = newUlid();
			await db.settings.bulkPut([
				{ id: generationRow, value: made },
				{ id: unaskedRow, value: true },
			]);
			return made;
		})
	);
}

/**
 * Compares the database with the mark kept outside it, notes as a loss what the mark knows and the database does not, and
 * renews the mark. `office`: what the office says of this person's devices, believed only where there is no mark at all; `null`: it was not asked.
 */
export async function noteLoss(db: DeviceDb, account: string, office: readonly HeldElsewhere[] | null): Promise<void> {
	await db.transaction('rw', db.settings, db.outbox, db.drafts, async () => {
		const generation = await generationOf(db);
		const mark = readMark(account);
		if (mark && mark.generation !== generation) {
			const before = await notedLoss(db);
			await putLoss(db, {
				since: mark.at,
				unsent: union(before?.unsent, mark.unsent),
				drafts: union(before?.drafts, mark.drafts),
				more: Math.max(before?.more ?? 0, mark.more),
			});
		} else if (office && office.length > 0 && (await isUnasked(db))) {
			const since = office.map(({ at }) => at).sort(compareMoments)[0]!;
			await putLoss(db, { since, unsent: [], drafts: [], more: office.reduce((sum, { unsent }) => sum + unsent, 0), fromOffice: true });
		}
		if (office || (mark && mark.generation !== generation)) await db.settings.delete(unaskedRow);
		writeMark(account, await markOf(db, generation));
	});
}

/** Whether nobody knows yet what lay in the database before this one: it has no name, or neither the mark nor the office has been asked. */
export async function isUncompared(db: DeviceDb): Promise<boolean> {
	return (await readGeneration(db)) === undefined || (await db.settings.get(unaskedRow)) !== undefined;
}

async function isUnasked(db: DeviceDb): Promise<boolean> {
	// What waits in this database is what the office speaks of: it came from a version without a name for it.
	return (await db.settings.get(unaskedRow)) !== undefined && (await db.outbox.count()) === 0;
}

/** What the mark outside the database is to say: what is here alone, and what was lost and nobody has read yet. */
export async function markOf(db: DeviceDb, generation: string): Promise<HeldMark> {
	const loss = await notedLoss(db);
	const unsent = union(loss?.unsent, await db.outbox.toCollection().primaryKeys());
	const drafts = union(loss?.drafts, await db.drafts.toCollection().primaryKeys());
	const kept = { unsent: unsent.slice(0, mostHeld), drafts: drafts.slice(0, mostHeld) };
	const more = (loss?.more ?? 0) + unsent.length + drafts.length - kept.unsent.length - kept.drafts.length;
	return { generation, at: new Date().toISOString(), ...kept, more };
}

async function putLoss(db: DeviceDb, loss: Loss): Promise<void> {
	if (loss.unsent.length + loss.drafts.length + loss.more > 0) await db.settings.put({ id: lossRow, value: loss });
}

const notedLoss = async (db: DeviceDb) => (await db.settings.get(lossRow))?.value as Loss | undefined;

/** What is lost as far as is known now, `null` when nothing is: without what came back, or turned out to have reached the office. */
export async function currentLoss(db: DeviceDb): Promise<Loss | null> {
	const loss = await notedLoss(db);
	if (!loss) return null;
	const ids = [...loss.unsent, ...loss.drafts];
	const back = new Set<string>();
	for (const table of [db.records, db.outbox, db.drafts])
		for (const id of await (table as Table<unknown, string>).where(':id').anyOf(ids).primaryKeys()) back.add(id);
	const left = { ...loss, unsent: loss.unsent.filter((id) => !back.has(id)), drafts: loss.drafts.filter((id) => !back.has(id)) };
	return left.unsent.length + left.drafts.length + left.more > 0 ? left : null;
}

/** The person has read what is lost. */
export async function confirmLoss(db: DeviceDb): Promise<void> {
	await db.settings.delete(lossRow);
}

const union = (before: readonly string[] = [], now: readonly string[]) => [...new Set([...before, ...now])];
