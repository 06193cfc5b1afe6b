import { readRecord, type AnyKind } from '#shared/kernel/define-kind';
import type { Envelope, RecordOf } from '#shared/kernel/envelope';
import type { Feed } from '#shared/kernel/feeds';
import { heldAgainst, namedBy } from '#shared/kernel/held-against';
import { jakartaDay } from '#shared/kernel/days';
import type { Known } from '#shared/kernel/known';
import type { Refusal } from '#shared/kernel/refusal';
import { kinds } from '#shared/kinds';
import type { Personnel, PersonnelNow } from '../domains/personnel/personnel';
import type { Stored } from '../store/changes';
import type { Store } from '../store/store';
import { storedRecords } from '../store/stored-records';

/** What the office holds against the body of a record; `null`: nothing. `travelling`: the records of the same request that may count as there. */
export type RefusalOf = (record: Envelope, travelling: ReadonlyMap<string, Envelope>) => Refusal | null;

/**
 * Prepares to hold the records of one request, whose schemas are in order, against what the office already has. `before`: the
 * records standing under the same ids. Everything they name is fetched at once, and parsed once however many name it.
 */
export async function prepareHolding(
	{ store, personnel }: { store: Store; personnel: Personnel },
	records: readonly Envelope[],
	before: ReadonlyMap<string, Stored>,
	now: Date,
): Promise<RefusalOf> {
	if (records.length === 0) return () => null;
	const newest = new Map(records.map((record) => [record, inNewestVersion(record)]));
	const [office, people] = await Promise.all([fetchNamed(store, [...newest.values()]), personnel.now()]);
	const read = reader(office);
	const today = jakartaDay(now.getTime());
	return (record, travelling) => {
		const definition = kinds.get(record.kind)!;
		const standing = before.get(record._id);
		const known: Known = {
			now,
			today,
			v: record.v,
			...(standing && { standing }),
			travelling: [...travelling.values()],
			find: (id) => travelling.get(id) ?? office.get(id),
			inOffice: (id) => office.get(id),
			read,
			personOf: (account) => people.personOf(account),
			appraises: (account, person, day) => appraises(people, account, person, day),
		};
		return heldAgainst(definition, newest.get(record) ?? inNewestVersion(record), known);
	};
}

/** Everything these records name, feed by feed. */
async function fetchNamed(store: Store, records: readonly Envelope[]): Promise<Map<string, Stored>> {
	const byFeed = new Map<Feed, string[]>();
	for (const record of records)
		for (const id of namedBy(kinds.get(record.kind)!, record)) {
			const feed = kinds.get(id.slice(0, id.indexOf(':')))?.feed;
			if (feed) byFeed.set(feed, [...(byFeed.get(feed) ?? []), id]);
		}
	const found = await Promise.all([...byFeed].map(([feed, ids]) => storedRecords(store.db(feed), ids)));
	return new Map(found.flatMap((records) => [...records]));
}

function reader(office: ReadonlyMap<string, Stored>): Known['read'] {
	const parsed = new Map<string, RecordOf<unknown> | undefined>();
	return <Body>(definition: AnyKind, id: string) => {
		if (!id.startsWith(`${definition.kind}:`)) return undefined;
		if (!parsed.has(id)) {
			const record = office.get(id);
			const result = record && readRecord(definition, record);
			parsed.set(id, result?.ok ? result.record : undefined);
		}
		return parsed.get(id) as RecordOf<Body> | undefined;
	};
}

/** Kinds look at bodies of today; the record itself is kept in the version it was made in. */
function inNewestVersion(record: Envelope): Envelope {
	const definition = kinds.get(record.kind)!;
	if (record.v === definition.v) return record;
	const result = readRecord(definition, record);
	return result.ok ? result.record : record;
}

function appraises(people: PersonnelNow, account: string, person: string, day: string): boolean {
	return people
		.chargesOf(account)
		.some((one) => one.as === 'appraiser' && one.person === person && one.from <= day && (one.to ?? day) >= day);
}
