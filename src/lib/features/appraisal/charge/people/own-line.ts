import type { DeviceDb } from '$lib/device/db';
import { readRecords } from '$lib/device/records/read-records';
import type { RecordOf } from '#shared/kernel/envelope';
import { referencePerson, type AppraisalLine, type ReferencePerson } from '#shared/personnel/kinds/reference-person';
import { inCharge } from '#shared/kernel/in-charge';
import type { ClosingDays } from '#shared/kernel/session';

/** Somebody the person signed in appraises or appraised, with the line that says so. */
export interface Charge {
	id: string;
	record: RecordOf<ReferencePerson>;
	line: AppraisalLine;
}

/** The line of a person that holds on `day` and names `appraiser`. */
export function lineOn(body: ReferencePerson, appraiser: string | undefined, day: string): AppraisalLine | undefined {
	return body.lines.find((line) => line.appraiser === appraiser && line.from <= day && (line.to === null || line.to >= day));
}

/** The line by which `appraiser` may write about the person in `period` on `day`: the last of them. A line ends with the service at the latest. */
export function writingLine(
	{ lines, leftOn }: ReferencePerson,
	appraiser: string | undefined,
	period: string,
	day: string,
	closing: ClosingDays,
): AppraisalLine | undefined {
	const end = (to: string | null) => (leftOn !== null && (to === null || to > leftOn) ? leftOn : to);
	return lines.findLast((line) => line.appraiser === appraiser && inCharge({ from: line.from, to: end(line.to) }, period, day, closing));
}

/** The people `appraiser` (a person id) appraises on `day`, by name. Who has left is not among them. */
export async function ownLine(db: DeviceDb, appraiser: string | undefined, day: string): Promise<Charge[]> {
	return people(db, appraiser, (body) => (isInService(body, day) ? lineOn(body, appraiser, day) : undefined));
}

/** As `ownLine`, and those who are not any more, while one of `periods` is the appraiser's to write about them. */
export async function ownAndFormer(
	db: DeviceDb,
	appraiser: string | undefined,
	day: string,
	periods: readonly string[],
	closing: ClosingDays,
): Promise<Charge[]> {
	return people(db, appraiser, (body) => {
		const line = isInService(body, day) && lineOn(body, appraiser, day);
		if (line) return line;
		return periods.map((period) => writingLine(body, appraiser, period, day, closing)).find((one) => one !== undefined);
	});
}

function isInService({ leftOn }: ReferencePerson, day: string): boolean {
	return leftOn === null || leftOn >= day;
}

async function people(
	db: DeviceDb,
	appraiser: string | undefined,
	lineOf: (body: ReferencePerson) => AppraisalLine | undefined,
): Promise<Charge[]> {
	if (appraiser === undefined) return [];
	const { rows } = await readRecords(db, referencePerson);
	const own = rows.flatMap(({ record }): Charge[] => {
		const line = lineOf(record.body);
		return line && record.subject ? [{ id: record.subject, record, line }] : [];
	});
	return own.sort((a, b) => a.record.body.name.localeCompare(b.record.body.name, 'id'));
}
