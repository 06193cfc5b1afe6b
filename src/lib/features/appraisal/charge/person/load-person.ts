import type { DeviceDb } from '$lib/device/db';
import { person as personOf } from '$lib/features/personnel/data/person';
import { readAbout, type AboutView } from '$lib/device/records/read-about';
import { appraisalPeriods, appraisalRules, units } from '$lib/device/records/reference';
import type { RecordOf } from '#shared/kernel/envelope';
import type { ReferenceAppraisalRules } from '#shared/appraisal/kinds/reference-appraisal-rules';
import type { AppraisalLine } from '#shared/personnel/kinds/reference-person';
import { closingDays } from '#shared/appraisal/period-closing';
import { officeDay } from '$lib/device/office-state';
import { periodsOpened, type AppraisalPeriod } from '../people/appraisal-calendar';
import { foldPeople } from '../people/fold-people';
import { lineOn, writingLine, type Charge } from '../people/own-line';
import { documentKinds, personWork, type PersonWork } from '../people/person-work';

/** One person as the appraiser's pages show them. */
export interface PersonRoom {
	today: string;
	/** False when another appraises this person now: only what `writes` says is still written. */
	inCharge: boolean;
	work: PersonWork;
	views: AboutView[];
	/** The line by which the appraiser may write about the person in a period today. */
	writingLine: (period: string) => AppraisalLine | undefined;
	periods: AppraisalPeriod[];
	/** Ids of documents begun for this person. */
	drafts: string[];
	/** The rules valid today; `null` before the first pull. */
	rules: RecordOf<ReferenceAppraisalRules> | null;
}

/** Reads it from this device; `null` when it does not know the person. For `live(() => …)`. */
export async function loadPerson(db: DeviceDb, appraiser: string | undefined, id: string, year?: string): Promise<PersonRoom | null> {
	const today = await officeDay(db);
	const [record, views, known, all, rules] = await Promise.all([
		personOf(db, id),
		readAbout(db, id),
		units(db),
		appraisalPeriods(db),
		appraisalRules(db, { day: today }),
	]);
	const own = record && lineOn(record.body, appraiser, today);
	const drafts = (await db.drafts.where('kind').anyOf(documentKinds).toArray()).filter((row) => row.id.endsWith(`:${id}`));
	// One that has ended still says who stood above; and what was begun can be sent even when HR has taken the line away.
	const past = record?.body.lines.findLast((one) => one.appraiser === appraiser);
	const line = own ?? past ?? (drafts.length > 0 ? record?.body.lines.at(-1) : undefined);
	if (!record || !line) return null;
	const charge: Charge = { id, record, line };
	const periods = periodsOpened(all, today);
	const name = known.find(({ body }) => body.code === record.body.unit)?.body.name ?? record.body.unit;
	const caseOf = await foldPeople(
		db,
		new Map([[id, views]]),
		periods.map(({ period }) => period),
	);
	const context = { year: year ?? today.slice(0, 4), appraiser, today, closing: closingDays(all), periods, caseOf, drafts };
	return {
		today,
		inCharge: own !== undefined,
		work: personWork(charge, name, views, context),
		views,
		writingLine: (period) => writingLine(record.body, appraiser, period, today, context.closing),
		periods,
		drafts: drafts.map((row) => row.id),
		rules,
	};
}
