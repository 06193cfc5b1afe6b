import type { DeviceDb } from '$lib/device/db';
import { officeDay } from '$lib/device/office-state';
import { readRecords, type RecordView } from '$lib/device/records/read-records';
import { person as personOf } from '$lib/features/personnel/data/person';
import { addMonths, formatISO, parseISO } from 'date-fns';
import { mayWriteAbout } from '#shared/may-write-about';
import type { RecordOf } from '#shared/kernel/envelope';
import type { Session } from '#shared/kernel/session';
import { trainingBehaviour, type TrainingBehaviour } from '#shared/training/kinds/training-behaviour';
import { trainingResult, type TrainingResult } from '#shared/training/kinds/training-result';

/** Months after the end of a programme: a product default, no rule was found. */
export const behaviourAfterMonths = 3;

/** What a superior is asked about one person and programme. */
export interface BehaviourRow {
	result: RecordOf<TrainingResult>;
	name: string;
	post: string;
	/** The day from which it is asked. */
	from: string;
	/** What was said; `null`: nothing yet. */
	said: RecordView<TrainingBehaviour> | null;
}

/** Passed programmes of the people in charge, those due first. For `live(() => …)`. */
export async function dueBehaviours(
	db: DeviceDb,
	who: Session,
): Promise<{ due: BehaviourRow[]; later: BehaviourRow[]; said: BehaviourRow[] }> {
	const [results, behaviours, today] = await Promise.all([
		readRecords(db, trainingResult),
		readRecords(db, trainingBehaviour),
		officeDay(db),
	]);
	const saidOf = new Map(behaviours.rows.map((view) => [view.record.body.result, view]));
	const rows: BehaviourRow[] = [];
	for (const { record } of results.rows) {
		const { subject = '', unit, period, activity, body } = record;
		const about = { unit, period, person: subject, ...(activity !== undefined && { activity }) };
		if (body.verdict !== 'passed' || subject === who.person || !mayWriteAbout(who, trainingBehaviour.kind, about, today)) continue;
		const person = (await personOf(db, subject))?.body;
		const from = formatISO(addMonths(parseISO(body.end), behaviourAfterMonths), { representation: 'date' });
		rows.push({ result: record, name: person?.name ?? '', post: person?.post ?? '', from, said: saidOf.get(record._id) ?? null });
	}
	rows.sort((a, b) => a.from.localeCompare(b.from) || a.name.localeCompare(b.name, 'id'));
	return {
		due: rows.filter(({ said, from }) => !said && from <= today),
		later: rows.filter(({ said, from }) => !said && from > today),
		said: rows.filter(({ said }) => said).reverse(),
	};
}
