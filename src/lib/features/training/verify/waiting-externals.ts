import type { DeviceDb } from '$lib/device/db';
import { readRecords } from '$lib/device/records/read-records';
import { units as readUnits } from '$lib/device/records/reference';
import { groupBy } from '#shared/kernel/group-by';
import type { RecordOf } from '#shared/kernel/envelope';
import { referencePerson } from '#shared/personnel/kinds/reference-person';
import { externalState } from '#shared/training/external-state';
import { trainingExternal, type TrainingExternal } from '#shared/training/kinds/training-external';
import type { ReferenceTrainingRules } from '#shared/training/kinds/reference-training-rules';
import { trainingReview } from '#shared/training/kinds/training-review';
import { trainingRules } from '../data/training-rules';

/** A training HR has to verify, with what the eye should rest on. */
export interface WaitingExternal {
	record: RecordOf<TrainingExternal>;
	name: string;
	post: string;
	unitName: string;
	/** Titles of other trainings of the same person with the same certificate number. */
	sameNumber: string[];
	/** Titles of other trainings of the same person on some of the same days. */
	sameDays: string[];
}

export interface VerifyRoom {
	waiting: WaitingExternal[];
	rules: RecordOf<ReferenceTrainingRules>[];
}

/** What waits for verification, oldest first, without the own ones of `own`. For `live(() => …)`. */
export async function waitingExternals(db: DeviceDb, own: string | undefined): Promise<VerifyRoom> {
	const [externals, reviews, people, units, rules] = await Promise.all([
		readRecords(db, trainingExternal),
		readRecords(db, trainingReview),
		readRecords(db, referencePerson),
		readUnits(db),
		trainingRules(db),
	]);
	const reviewsOf = groupBy(
		reviews.rows.map(({ record }) => record),
		({ body }) => body.of,
	);
	const records = externals.rows.filter(({ state }) => state !== 'fix').map(({ record }) => record);
	const ofPerson = groupBy(records, ({ subject = '' }) => subject);
	const known = new Map(people.rows.map(({ record }) => [record.subject!, record.body]));
	const unitNames = new Map(units.map(({ body }) => [body.code, body.name]));
	const waiting = records
		.filter((record) => record.subject !== own && externalState(record, reviewsOf.get(record._id) ?? []).state === 'waiting')
		.map((record): WaitingExternal => {
			const others = (ofPerson.get(record.subject!) ?? []).filter((other) => other._id !== record._id && !other.body.withdrawn);
			return {
				record,
				name: known.get(record.subject!)?.name ?? record.subject!,
				post: known.get(record.subject!)?.post ?? '',
				unitName: unitNames.get(record.unit) ?? record.unit,
				sameNumber: others.filter(({ body }) => sameNumber(body, record.body)).map(({ body }) => body.title),
				sameDays: others.filter(({ body }) => body.start <= record.body.end && body.end >= record.body.start).map(({ body }) => body.title),
			};
		});
	return { waiting: waiting.sort((a, b) => Date.parse(a.record.at) - Date.parse(b.record.at)), rules };
}

function sameNumber(a: TrainingExternal, b: TrainingExternal): boolean {
	const key = ({ certificate }: TrainingExternal) => (certificate ?? '').toUpperCase().replace(/\s+/g, '');
	return key(a) !== '' && key(a) === key(b);
}
