import { readRecord, type KindDefinition } from '#shared/kernel/define-kind';
import type { Envelope, RecordOf } from '#shared/kernel/envelope';
import type { Refusal } from '#shared/kernel/refusal';
import type { DeviceDb, OutboxRow } from '../db';

/**
 * One record as a list shows it. `device`: waits in the outbox; `sent`: the office has it; `fix`: refused, a person must
 * act; `conflict`: the office holds another version. `refusal` and `theirs` say more in the last two.
 */
export interface RecordView<Body> {
	id: string;
	state: 'device' | 'sent' | 'fix' | 'conflict';
	record: RecordOf<Body>;
	refusal?: Refusal;
	theirs?: Envelope;
}

/** The records of a question, and how many more there are that this app is too old to read. */
export interface RecordList<Body> {
	rows: RecordView<Body>[];
	unreadable: number;
}

/** Narrows a list; what is not given is not asked. `unit` needs `period`. */
export interface RecordFilter {
	period?: string;
	unit?: string;
	/** Account of the author. */
	by?: string;
}

/** Above every code. Not `Dexie.maxKey`: IndexedDB refuses one array used twice in a key. */
const last = '\uffff';

const stateOf: Record<OutboxRow['state'], RecordView<never>['state']> = { waiting: 'device', refused: 'fix', conflict: 'conflict' };

/**
 * The records of one kind as this device knows them: what the office gave, overlaid with what still waits in the outbox.
 * Bodies are read with their upgrades. Sorted by id, which for ULIDs is by time of making. For `live(() => …)`.
 */
export async function readRecords<Kind extends string, Body>(
	db: DeviceDb,
	definition: KindDefinition<Kind, Body>,
	filter: RecordFilter = {},
): Promise<RecordList<Body>> {
	return db.transaction('r', db.records, db.outbox, async () => {
		const held = await heldRecords(db, definition.kind, filter);
		const waiting = await db.outbox
			.where('id')
			.startsWith(`${definition.kind}:`)
			.filter((row) => fits(row.record, filter))
			.toArray();
		const views = new Map<string, RecordView<unknown>>();
		for (const record of held) if (fits(record, filter)) views.set(record._id, { id: record._id, state: 'sent', record });
		for (const row of waiting) views.set(row.id, viewOf(row));
		const sorted = [...views.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
		const rows = sorted.flatMap((view) => readView(definition, view) ?? []);
		return { rows, unreadable: sorted.length - rows.length };
	});
}

/** One record by its id, the outbox before what the office gave; `null` when there is none that this app can read. */
export async function readOne<Kind extends string, Body>(
	db: DeviceDb,
	definition: KindDefinition<Kind, Body>,
	id: string,
): Promise<RecordView<Body> | null> {
	const row = await db.outbox.get(id);
	const record = row ? row.record : await db.records.get(id);
	if (!record) return null;
	return readView(definition, row ? viewOf(row) : { id, state: 'sent', record });
}

function heldRecords(db: DeviceDb, kind: string, { period, unit }: RecordFilter): Promise<Envelope[]> {
	const index = db.records.where('[kind+period+unit]');
	const from = [kind, period ?? '', unit ?? ''];
	const to = [kind, period ?? last, unit ?? last];
	return index.between(from, to, true, true).toArray();
}

function fits(record: Envelope, { period, unit, by }: RecordFilter): boolean {
	return (!period || record.period === period) && (!unit || record.unit === unit) && (!by || record.by === by);
}

function viewOf({ id, state, record, refusal, theirs }: OutboxRow): RecordView<unknown> {
	return { id, state: stateOf[state], record, ...(refusal && { refusal }), ...(theirs && { theirs }) };
}

function readView<Kind extends string, Body>(definition: KindDefinition<Kind, Body>, view: RecordView<unknown>): RecordView<Body> | null {
	const read = readRecord(definition, view.record);
	return read.ok ? { ...view, record: read.record } : null;
}
