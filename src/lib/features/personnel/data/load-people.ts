import type { DeviceDb } from '$lib/device/db';
import { readRecords, type RecordView } from '$lib/device/records/read-records';
import { units as readUnits } from '$lib/device/records/reference';
import { maskNip } from '$lib/ui/format/mask-nip';
import { referencePerson, type ReferencePerson } from '#shared/personnel/kinds/reference-person';
import type { ReferenceUnit } from '#shared/personnel/kinds/reference-unit';
import { lineAt } from '#shared/personnel/appraisal-line';

/** A person as lists need them: small, searchable, the NIP masked. */
export interface PersonEntry {
	id: string;
	name: string;
	/** Masked; `null` without a NIP. */
	nip: string | null;
	status: ReferencePerson['status'];
	unit: string;
	post: string;
	/** Who appraises today; `null`: nobody. */
	appraiser: string | null;
	superior: string | null;
	account: string | null;
	leftOn: string | null;
	/** Name, whole NIP and post in small letters. In memory alone, never shown. */
	search: string;
	state: RecordView<never>['state'];
}

/** The personnel list as this device knows it, by name, with the units. */
export interface PeopleIndex {
	entries: PersonEntry[];
	byId: ReadonlyMap<string, PersonEntry>;
	units: ReferenceUnit[];
	unitNames: ReadonlyMap<string, string>;
}

const remembered = new WeakMap<DeviceDb, PeopleIndex>();

/** The list as it was read last, so that a page opens at once while the newest is being read. */
export function rememberedPeople(db: DeviceDb): PeopleIndex | undefined {
	return remembered.get(db);
}

/** Reads it whole: the lists search in memory. For `live(() => …)`. */
export async function loadPeople(db: DeviceDb, today: string): Promise<PeopleIndex> {
	const [people, units] = await Promise.all([readRecords(db, referencePerson), readUnits(db)]);
	const collator = new Intl.Collator('id');
	const entries = people.rows.map((view) => entryOf(view, today)).sort((a, b) => collator.compare(a.name, b.name));
	const index: PeopleIndex = {
		entries,
		byId: new Map(entries.map((entry) => [entry.id, entry])),
		units: units.map(({ body }) => body),
		unitNames: new Map(units.map(({ body }) => [body.code, body.name])),
	};
	remembered.set(db, index);
	return index;
}

function entryOf({ record, state }: RecordView<ReferencePerson>, today: string): PersonEntry {
	const { name, nip, status, unit, post, account, leftOn, lines } = record.body;
	const line = lineAt(lines, today);
	return {
		id: record.subject!,
		name,
		nip: nip && maskNip(nip),
		status,
		unit,
		post,
		appraiser: line?.appraiser ?? null,
		superior: line?.superior ?? null,
		account,
		leftOn,
		search: `${name} ${nip ?? ''} ${post}`.toLowerCase(),
		state,
	};
}
