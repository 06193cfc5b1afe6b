import type { DeviceDb } from '$lib/device/db';
import type { Envelope } from '#shared/records/envelope';
import type { Parties } from '#shared/records/party';
import type { PeopleIndex } from './load-people';

/** What an appraiser said about a superior that does not fit, on one document. */
export interface SuperiorDoubt {
	/** The document. */
	id: string;
	person: string;
	name: string;
	words: string;
	/** Superior as the document names them; `null`: none. */
	superior: string | null;
	superiorName: string | null;
	by: string;
	at: string;
	period: string;
}

/** Doubts on the SKPs and evaluations of a year, newest first: found by the rows folded for HR's lists, read from the documents. For `live(() => …)`. */
export async function superiorDoubts(db: DeviceDb, year: string): Promise<SuperiorDoubt[]> {
	const marked = (await db.cases.toArray()).filter(
		({ attention, period }) => attention.includes('superior-doubted') && period.startsWith(year),
	);
	const documents = await db.records.bulkGet(marked.map(({ key }) => key));
	return documents.flatMap((record) => (record ? (doubtOf(record) ?? []) : [])).sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** Doubts that the personnel list has not answered yet: the person's superior is still the one the document names. One per person, the newest. */
export function openDoubts(doubts: readonly SuperiorDoubt[], { byId }: PeopleIndex): SuperiorDoubt[] {
	const seen = new Set<string>();
	return doubts.filter(({ person, superior }) => {
		const entry = byId.get(person);
		if (!entry || entry.superior !== superior || seen.has(person)) return false;
		seen.add(person);
		return true;
	});
}

/** What a document says of its superior; `null` when nothing was said (a superior that is not known is marked as well). */
function doubtOf({ _id, subject, at, period, body }: Envelope): SuperiorDoubt | null {
	const parties = (body as { parties?: Parties } | null)?.parties;
	if (!parties?.superiorDoubt || subject === undefined) return null;
	const { employee, appraiser, superior, superiorDoubt } = parties;
	return {
		id: _id,
		person: subject,
		name: employee.name,
		words: superiorDoubt,
		superior: superior?.person ?? null,
		superiorName: superior?.name ?? null,
		by: appraiser.name,
		at,
		period,
	};
}
