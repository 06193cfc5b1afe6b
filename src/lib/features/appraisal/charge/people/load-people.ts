import type { DeviceDb, DraftRow } from '$lib/device/db';
import type { AboutView } from '$lib/device/records/read-about';
import { appraisalPeriods, units } from '$lib/device/records/reference';
import { officeDay } from '$lib/device/office-state';
import { periodNow, periodsOpened, type AppraisalPeriod } from './appraisal-calendar';
import { foldPeople } from './fold-people';
import { ownAndFormer } from './own-line';
import { documentKinds, personWork, type PersonWork } from './person-work';
import { closingDays } from '#shared/appraisal/period-closing';

/** The appraiser's home: own people and what is due. */
export interface OwnPeople {
	today: string;
	/** Periods that can be evaluated now, newest first. */
	periods: AppraisalPeriod[];
	/** The one the work of today is for; `null` while HR has set none. */
	current: AppraisalPeriod | null;
	people: PersonWork[];
	/** Documents begun for people who are not (any more) in the own line. */
	strayDrafts: DraftRow[];
}

/** Reads it from this device; `appraiser` is the signed-in person's id in the personnel list. For `live(() => …)`. */
export async function loadPeople(db: DeviceDb, appraiser: string | undefined, now?: Date): Promise<OwnPeople> {
	const today = await officeDay(db, now);
	const [known, all] = await Promise.all([units(db), appraisalPeriods(db)]);
	const closing = closingDays(all);
	const periods = periodsOpened(all, today);
	const written = periods.map(({ period }) => period);
	const line = await ownAndFormer(db, appraiser, today, written, closing);
	const names = new Map(known.map(({ body }) => [body.code, body.name]));
	const ids = line.map(({ id }) => id);
	const about = await readAboutAll(db, ids);
	const drafts = await db.drafts.where('kind').anyOf(documentKinds).toArray();
	const context = {
		year: today.slice(0, 4),
		appraiser,
		today,
		closing,
		periods,
		caseOf: await foldPeople(db, about, written),
		drafts,
	};
	return {
		today,
		periods,
		current: periodNow(all, today),
		people: line.map((charge) => {
			const { unit } = charge.record.body;
			return personWork(charge, names.get(unit) ?? unit, about.get(charge.id) ?? [], context);
		}),
		strayDrafts: drafts.filter(({ id }) => !ids.some((person) => id.endsWith(`:${person}`))),
	};
}

/** As `readAbout`, for many people in one go: the outbox is looked through once. */
async function readAboutAll(db: DeviceDb, people: readonly string[]): Promise<Map<string, AboutView[]>> {
	const states = { waiting: 'device', refused: 'fix', conflict: 'conflict' } as const;
	return db.transaction('r', db.records, db.outbox, async () => {
		const held = await Promise.all(
			people.map((person) => db.records.where('[subject+period]').between([person, ''], [person, '\uffff'], true, true).toArray()),
		);
		const waiting = await db.outbox.filter(({ record }) => record.subject !== undefined && people.includes(record.subject)).toArray();
		return new Map(
			people.map((person, index) => {
				const views = new Map(held[index]!.map((record): [string, AboutView] => [record._id, { record, state: 'sent' }]));
				for (const row of waiting)
					if (row.record.subject === person) views.set(row.id, { record: row.record, state: states[row.state], row });
				return [person, [...views.values()]];
			}),
		);
	});
}
