import { ulid } from 'ulid';
import { DeviceDb } from '../../../src/lib/device/db';
import { recordTables } from '../../../src/lib/device/records/record-tables';
import { storeRecords } from '../../../src/lib/device/records/store-records';
import { rebuildDerived } from '../../../src/lib/device/derived/keep-derived';
import { derivedTables } from '../../../src/lib/features/derived';
import { testAppraisal } from '../../../src/lib/device/test-appraisal';
import type { Envelope } from '#shared/kernel/envelope';
import type { ReferencePerson } from '#shared/personnel/kinds/reference-person';

/** How many people, and their evaluations in all. */
export interface DeskSize {
	people: number;
	evaluations: number;
}

const periods = ['2025', '2026-TW1', '2026-TW2', '2026-TW3', '2026-TW4'];

/**
 * Stores a large city on this device as the worker does after a pull, 500 records a transaction: people in the units it
 * knows, SKPs, evaluations, reviews of two of three, handovers of every other one, feedback. Gives the number of records and the milliseconds.
 */
async function fillDesk(account: string, { people, evaluations }: DeskSize): Promise<{ records: number; ms: number }> {
	const db = new DeviceDb(account, 'relaxed', derivedTables);
	const units = (await db.records.where('_id').startsWith('reference.unit:').primaryKeys()).map((id) => id.slice('reference.unit:'.length));
	const start = performance.now();
	let records = 0;
	for (const part of inParts(city(people, evaluations, units))) {
		await db.transaction('rw', recordTables(db), async () => storeRecords(db, part, [], { loading: true }));
		records += part.length;
	}
	await rebuildDerived(db);
	const ms = performance.now() - start;
	db.close();
	return { records, ms };
}

function* city(people: number, evaluations: number, units: readonly string[]): Generator<Envelope> {
	const unitOf = (i: number) => units[i % units.length]!;
	const name = (i: number) => `bench-${String(i).padStart(5, '0')}`;
	for (let i = 0; i < people; i++) yield person(name(i), unitOf(i), i);
	for (let i = 0; i < people; i++)
		yield testAppraisal({ kind: 'skp', person: name(i), period: '2026', unit: unitOf(i), seed: (i % 40) + 3, arrived: day(i) });
	for (let n = 0; n < evaluations; n++) {
		const i = n % people;
		const of = { person: name(i), period: periods[Math.floor(n / people) % periods.length]!, unit: unitOf(i), edit: ulid(n + 1) };
		yield testAppraisal({ kind: 'evaluation', ...of, seed: n % 20 === 0 ? 2 : 4 + (n % 3), arrived: day(n) });
		if (n % 3 !== 0)
			yield testAppraisal({ kind: 'review', ...of, hour: 10 + (n % 13), seed: n + 4, verdict: n % 7 === 0 ? 'returned' : 'approved' });
		if (n % 2 === 0) yield testAppraisal({ kind: 'handover', ...of, arrived: day(n) });
		if (n % 10 === 0) yield testAppraisal({ kind: 'feedback', ...of, seed: 2_000_000 + n });
	}
}

const day = (n: number) => `2026-${String(1 + (n % 10)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}T10:00:00Z`;

function person(id: string, unit: string, i: number): Envelope {
	const body: ReferencePerson = {
		name: `Pegawai ${String(i).padStart(5, '0')}, S.Sos.`,
		nip: null,
		status: 'PNS',
		grade: 'III/a',
		post: 'Analis Kebijakan',
		postKind: 'pelaksana',
		level: null,
		unit,
		lines: [{ from: '2024-01-01', to: null, appraiser: 'bench-00000', superior: 'bench-00001' }],
		account: null,
		leftOn: null,
	};
	return {
		_id: `reference.person:${id}`,
		_rev: '1-0123456789abcdef0123456789abcdef',
		kind: 'reference.person',
		v: 1,
		unit: '*',
		period: '*',
		subject: id,
		by: 'bkpsdm',
		device: 'bench',
		at: '2026-01-02T10:00:00+07:00',
		edit: ulid(i + 1),
		body,
	};
}

function* inParts(records: Iterable<Envelope>): Generator<Envelope[]> {
	let part: Envelope[] = [];
	for (const record of records) {
		part.push(record);
		if (part.length < 500) continue;
		yield part;
		part = [];
	}
	yield part;
}

/** What went wrong, in words: an error of the database's own kind does not survive the way out of the page. */
const inWords = (error: unknown) => {
	throw new Error(String(error));
};

Object.assign(window, { fillDesk: (account: string, size: DeskSize) => fillDesk(account, size).catch(inWords) });
