import type { DeviceDb } from '$lib/device/db';
import type { Envelope } from '#shared/kernel/envelope';
import { foldCases } from '$lib/features/appraisal/data/load-case';
import type { CaseState } from '#shared/appraisal/appraisal-case';

const kinds = ['evaluation', 'handover', 'objection', 'hearing', 'decision', 'review'].map((name) => `appraisal.${name}`);

/** A case with what says of whom it is. */
export interface FoldedCase {
	person: string;
	/** The unit the person had then. */
	unit: string;
	state: CaseState;
}

/** The cases of a period as this device knows them, of these units (`null`: of all). What waits in the outbox counts. */
export async function loadCases(db: DeviceDb, period: string, units: ReadonlySet<string> | null): Promise<FoldedCase[]> {
	const bySubject = new Map<string, Map<string, Envelope>>();
	for (const record of await recordsOf(db, period, units)) {
		const of = bySubject.get(record.subject!) ?? new Map<string, Envelope>();
		bySubject.set(record.subject!, of.set(record._id, record));
	}
	const states = await foldCases(
		db,
		[...bySubject.values()].map((records) => [...records.values()]),
	);
	return [...bySubject.keys()].flatMap((person, index) => {
		const state = states[index]!;
		return state.evaluation ? [{ person, unit: state.evaluation.unit, state }] : [];
	});
}

function recordsOf(db: DeviceDb, period: string, units: ReadonlySet<string> | null): Promise<Envelope[]> {
	return db.transaction('r', db.records, db.outbox, async () => {
		const index = () => db.records.where('[kind+period+unit]');
		const held = units
			? await index()
					.anyOf(kinds.flatMap((kind) => [...units].map((unit) => [kind, period, unit])))
					.toArray()
			: (await Promise.all(kinds.map((kind) => index().between([kind, period, ''], [kind, period, '\uffff']).toArray()))).flat();
		const waiting = await db.outbox
			.filter(({ record }) => kinds.includes(record.kind) && record.period === period && (!units || units.has(record.unit)))
			.toArray();
		return [...held, ...waiting.map(({ record }) => record)].filter(({ subject }) => subject !== undefined);
	});
}
