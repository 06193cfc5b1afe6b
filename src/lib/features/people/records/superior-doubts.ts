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

const kinds = ['appraisal.skp', 'appraisal.evaluation'];

/** Doubts on the SKPs and evaluations of a year, newest first, as they stand in documents this device holds. For `live(() => …)`. */
export async function superiorDoubts(db: DeviceDb, year: string): Promise<SuperiorDoubt[]> {
	const held = await Promise.all(
		kinds.map((kind) =>
			db.records
				.where('[kind+period+unit]')
				.between([kind, year, ''], [kind, `${year}\uffff`, '\uffff'])
				.filter(doubted)
				.toArray(),
		),
	);
	return held
		.flat()
		.map(doubtOf)
		.sort((a, b) => (a.at < b.at ? 1 : -1));
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

const partiesOf = ({ body }: Envelope) => (body as { parties?: Parties } | null)?.parties;
const doubted = (record: Envelope) => Boolean(partiesOf(record)?.superiorDoubt);

/** Of a record that is known to hold one. */
function doubtOf(record: Envelope): SuperiorDoubt {
	const { employee, appraiser, superior, superiorDoubt } = partiesOf(record)!;
	return {
		id: record._id,
		person: record.subject!,
		name: employee.name,
		words: superiorDoubt!,
		superior: superior?.person ?? null,
		superiorName: superior?.name ?? null,
		by: appraiser.name,
		at: record.at,
		period: record.period,
	};
}
