import { compareMoments } from '#shared/kernel/days';
import type { DeviceDb } from '$lib/device/db';
import { readOne } from '$lib/device/records/read-records';
import type { Envelope } from '#shared/kernel/envelope';
import type { Parties } from '#shared/appraisal/party';
import { referencePerson } from '#shared/personnel/kinds/reference-person';
import { lineAt } from '#shared/personnel/appraisal-line';

import type { SuperiorDoubt } from '$lib/features/personnel/data/superior-doubt';
import { casesOf } from './cases-table';

/** Doubts on the SKPs and evaluations of a year, newest first: found by the rows folded for HR's lists, read from the documents. For `live(() => …)`. */
async function superiorDoubts(db: DeviceDb, year: string): Promise<SuperiorDoubt[]> {
	const marked = (await casesOf(db).toArray()).filter(
		({ attention, period }) => attention.includes('superior-doubted') && period.startsWith(year),
	);
	const documents = await db.records.bulkGet(marked.map(({ key }) => key));
	return documents.flatMap((record) => (record ? (doubtOf(record) ?? []) : [])).sort((a, b) => compareMoments(b.at, a.at));
}

/**
 * Doubts that the personnel list has not answered yet: the person's superior is still the one the document names. One per person, the
 * newest. `superiorOf` gives a person's superior today, `undefined` for somebody who is not on the list.
 */
function openDoubts(doubts: readonly SuperiorDoubt[], superiorOf: (person: string) => string | null | undefined): SuperiorDoubt[] {
	const seen = new Set<string>();
	return doubts.filter(({ person, superior }) => {
		if (superiorOf(person) !== superior || seen.has(person)) return false;
		seen.add(person);
		return true;
	});
}

/** The same without the whole list in memory. For `live(() => …)`. */
export async function unansweredDoubts(db: DeviceDb, today: string): Promise<SuperiorDoubt[]> {
	const doubts = await superiorDoubts(db, today.slice(0, 4));
	const people = await Promise.all(doubts.map(({ person }) => readOne(db, referencePerson, `${referencePerson.kind}:${person}`)));
	const superiors = new Map(
		people.flatMap((view) => (view ? [[view.record.subject!, lineAt(view.record.body.lines, today)?.superior ?? null] as const] : [])),
	);
	return openDoubts(doubts, (person) => superiors.get(person));
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
