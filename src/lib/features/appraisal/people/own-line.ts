import type { DeviceDb } from '$lib/device/db';
import { readRecords } from '$lib/device/records/read-records';
import type { RecordOf } from '#shared/records/envelope';
import { referencePerson, type AppraisalLine, type ReferencePerson } from '#shared/records/reference-person';

/** Somebody the person signed in appraises on a day, with the line that says so. */
export interface Charge {
	id: string;
	record: RecordOf<ReferencePerson>;
	line: AppraisalLine;
}

/** The line of a person that holds on `day` and names `appraiser`. */
export function lineOn(body: ReferencePerson, appraiser: string | undefined, day: string): AppraisalLine | undefined {
	return body.lines.find((line) => line.appraiser === appraiser && line.from <= day && (line.to === null || line.to >= day));
}

/** The people `appraiser` (a person id) appraises on `day`, by name. Who has left is not among them. */
export async function ownLine(db: DeviceDb, appraiser: string | undefined, day: string): Promise<Charge[]> {
	if (appraiser === undefined) return [];
	const { rows } = await readRecords(db, referencePerson);
	const own = rows.flatMap(({ record }): Charge[] => {
		const line = lineOn(record.body, appraiser, day);
		const left = record.body.leftOn !== null && record.body.leftOn < day;
		return line && !left && record.subject ? [{ id: record.subject, record, line }] : [];
	});
	return own.sort((a, b) => a.record.body.name.localeCompare(b.record.body.name, 'id'));
}
